"""Cells in which agents say nothing but own answers, written as one line an agent."""

from planted import planted


def talking(task, lines, answers, *, rounds=4, topology=None, moods=()):
    """``lines`` has what each agent, in order, tells all of its neighbours in turns 0, 1, ...; None is silence. The answers stand apart."""
    cell = planted(task, len(lines), rounds, topology)
    slot = "leader" if task == "leader_election" else "answer"
    for agent, line in zip(cell.instance.topology.agents, lines, strict=True):
        for turn, value in enumerate(line):
            if value is not None:
                cell.says(agent, turn, cell.instance.topology.neighbours(agent), "...", (slot, agent, value, *moods))
    return cell.answers_are(*answers)


def groups(*lines, answers, rounds=4, topology=None):
    """The same with numbers for groups, ``-`` for silence: ``groups("1112", "-111", answers="21")``."""
    spelled = [[None if word == "-" else f"Group {word}" for word in line] for line in lines]
    return talking("coloring", spelled, [f"Group {word}" for word in answers], rounds=rounds, topology=topology)
