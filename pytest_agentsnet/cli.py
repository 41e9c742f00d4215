"""The command ``agentsnet``: what can be done with run directories outside of pytest.

The floors below do the work. They are imported by the command that needs them, so that ``--help`` and mistakes answer at once.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line, printable

_NOT_ALL, _REFUSED = 1, 2
_INTERRUPTED, _PIPE_CLOSED = 130, 141
"""What shells report of a command that SIGINT or SIGPIPE ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (default: the process's own), and return its exit status."""
    try:
        given = _parser().parse_args(arguments)
        _show_lines(given.command(given), pager=given.pager)
        return int(given.status)
    except InputError as error:
        return _refuse(error)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Python would try once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say it in one line."""
        self.exit(_REFUSED, f"{self.prog}: {one_line(message, 500)}; see {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="agentsnet", description="Work with the run directories of pytest --agentsnet-model.")
    parser.set_defaults(status=0)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    show = commands.add_parser("show", help="the table of a run, or who said what to whom in one of its cells")
    show.add_argument("run", type=Path, metavar="RUN", help="a run directory, e.g. .agentsnet/run-0001")
    show.add_argument("cell", nargs="?", metavar="CELL", help="the id of a cell, or any part of it that no other has")
    show.add_argument(
        "--agent",
        action="append",
        default=[],
        metavar="NAME",
        help="only what this agent thinks, writes and is sent; repeatable",
    )
    show.add_argument(
        "--edge",
        action="append",
        default=[],
        type=_edge,
        metavar="U,V",
        help="only what these two neighbours think and write to one another; repeatable",
    )
    show.add_argument(
        "--round",
        action="append",
        default=[],
        type=_rounds,
        metavar="R",
        dest="rounds",
        help="only this round, from 1, or rounds A-B; repeatable",
    )
    show.add_argument(
        "--poll", action="store_true", help="also what agents said when they were polled after their turns"
    )
    show.set_defaults(command=_show, pager=True)

    explain = commands.add_parser("explain", help="why the cells of a run failed, or the story of one of them")
    explain.add_argument("run", type=Path, metavar="RUN", help="a run directory, e.g. .agentsnet/run-0001, or a tape")
    explain.add_argument(
        "cell", nargs="?", metavar="CELL", help="the id of a cell, or any part of it that no other has"
    )
    explain.add_argument(
        "--all", action="store_true", dest="everything", help="leave nothing out, however long it gets"
    )
    explain.set_defaults(command=_explain, pager=True)

    compare = commands.add_parser("compare", help="which cells a run lost and won against an earlier one")
    compare.add_argument("baseline", type=Path, metavar="BASELINE", help="the run directory to compare with")
    compare.add_argument("runs", nargs="+", type=Path, metavar="RUN", help="a run directory that is compared with it")
    compare.set_defaults(command=_compare, pager=True)

    plot = commands.add_parser("plot", help="how solving falls with the number of agents, and n50, as a picture")
    plot.add_argument("runs", nargs="+", type=Path, metavar="RUN", help="a run directory")
    plot.add_argument(
        "-o", "--output", required=True, type=Path, metavar="FILE", help="the picture: FILE.png, .svg or .pdf"
    )
    plot.set_defaults(command=_plot, pager=False)

    report = commands.add_parser("report", help="the summary of a run, for the page of a CI job")
    report.add_argument("run", type=Path, metavar="RUN", help="a run directory")
    report.add_argument(
        "--markdown",
        required=True,
        nargs="?",
        const="",
        metavar="FILE",
        help="write it there as Markdown; github: to $GITHUB_STEP_SUMMARY; without a FILE it is printed",
    )
    report.set_defaults(command=_report, pager=False)

    calibrate = commands.add_parser("calibrate", help="how well what agents write is read, beside labels by hand")
    calibrate.add_argument(
        "--labelled",
        type=Path,
        metavar="FILE",
        help="labelled turns of yours, JSON lines, in place of the shipped ones",
    )
    calibrate.set_defaults(command=_calibrate, pager=True)

    metrics = commands.add_parser("metrics", help="all metrics of what was said, as a page of Markdown")
    metrics.set_defaults(command=_metrics, pager=True)

    merge = commands.add_parser("merge", help="one run directory of those of several machines")
    merge.add_argument("runs", nargs="+", type=Path, metavar="DIR", help="a run directory")
    merge.add_argument(
        "-o", "--output", required=True, type=Path, metavar="OUT", help="where to; a run that is there is one more part"
    )
    merge.set_defaults(command=_merge, pager=False)

    imported = commands.add_parser("import", help="a run directory of result files of the released AgentsNet code")
    imported.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a result file, or a list of results")
    imported.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="RUN",
        help="where to; to imported ones that are there it adds",
    )
    imported.set_defaults(command=_import, pager=False)
    return parser


def _edge(text: str) -> frozenset[str]:
    u, comma, v = (part.strip() for part in text.partition(","))
    if not (u and comma and v and u != v):
        raise argparse.ArgumentTypeError(f"{text!r} is no U,V: two agents' names with a comma between them")
    return frozenset((u, v))


def _rounds(text: str) -> range:
    first, dash, last = text.partition("-")
    if not (first.isdecimal() and (last.isdecimal() or not dash) and int(first) <= int(last or first)):
        raise argparse.ArgumentTypeError(f"{text!r} is no round: a number from 1, or two as in 2-5")
    return range(int(first), int(last or first) + 1)


def _show(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.focus import Focus  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.reporting.run import meant, run_lines  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.running.runs.directory import RunDirectory  # noqa: PLC0415 - as the module says

    run = RunDirectory.open(given.run)
    focus = Focus(frozenset(given.agent), frozenset(given.edge))
    if given.cell is None:
        if focus != Focus() or given.rounds or given.poll:
            raise InputError("--agent, --edge, --round and --poll are for one cell: name it after the run")
        return run_lines(run)
    rounds = [number for chosen in given.rounds for number in chosen]
    return meant(run, given.cell).lines(focus, rounds, polls=given.poll)


def _explain(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.explaining.explained import explained  # noqa: PLC0415 - as the module says

    return explained(given.run, given.cell, everything=given.everything)


def _compare(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.compared_runs import compared_run_lines  # noqa: PLC0415 - as the module says

    return compared_run_lines(given.baseline, given.runs)


def _plot(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.plot import plot  # noqa: PLC0415 - as the module says

    return plot(given.runs, given.output)


def _report(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.markdown import markdown  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.reporting.markdown_file import markdown_file  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.reporting.run_markdown import told_of  # noqa: PLC0415 - as the module says

    if not given.markdown:
        return markdown(told_of(given.run, os.path.relpath(given.run))).splitlines()
    file = markdown_file(given.markdown, Path.cwd())
    file.write(told_of(given.run, file.tapes(given.run)))
    return []


def _calibrate(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.calibration import calibration_lines  # noqa: PLC0415 - as the module says

    return calibration_lines(given.labelled)


def _metrics(_: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.metric_list import metric_list  # noqa: PLC0415 - as the module says

    return metric_list()


def _merge(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.summary import cells_line  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.running.runs.merging import merge  # noqa: PLC0415 - as the module says

    merged = merge(given.runs, given.output)
    runs = "run" if merged.runs == 1 else "runs"
    return [f"{given.output} holds {merged.runs:,} {runs}; {cells_line(merged.records)}"]


def _import(given: argparse.Namespace) -> Iterable[str]:
    from pytest_agentsnet.reporting.imported import imported_line, imported_summary  # noqa: PLC0415 - as the module says
    from pytest_agentsnet.running.importing.importer import Imported, import_files  # noqa: PLC0415 - as the module says

    outcomes = []
    for outcome in import_files(given.files, given.output):
        outcomes.append(outcome)
        yield imported_line(outcome)
    yield from imported_summary(outcomes, given.output)
    came = [isinstance(outcome, Imported) for outcome in outcomes]
    given.status = 0 if all(came) else _NOT_ALL if any(came) else _REFUSED


def _show_lines(lines: Iterable[str], *, pager: bool) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not have every letter
    if pager and sys.stdout.isatty():
        import pydoc  # noqa: PLC0415 - only a terminal has a pager

        os.environ.setdefault("LESS", "FX")  # what fits on the screen needs no paging
        pydoc.pager("".join(f"{line}\n" for line in lines))
        return
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _refuse(error: InputError) -> int:
    lines = [one_line(f"agentsnet: {error}", 2000), *(f"  {name}" for name in getattr(error, "candidates", ()))]
    sys.stderr.write("".join(f"{printable(line)}\n" for line in lines))
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main())
