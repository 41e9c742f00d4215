import pytest
from hypothesis import given
from strategies import texts

from pytest_agentsnet.core.file_name import LONGEST, file_name


@pytest.mark.parametrize("name", ["coloring-ws-n8-i0-gpt-4o-t0", "TestIt.test_größe[a-b]", "x" * LONGEST])
def test_a_fit_name_stays_as_it_is(name):
    assert file_name(name) == name


@pytest.mark.parametrize("name", ["a/b", "..\\b", "a:b", "nul\x00", "half \ud800", "x" * (LONGEST + 1), "ü" * LONGEST])
def test_an_unfit_name_is_mended_and_bears_a_hash(name):
    mended = file_name(name)
    assert mended.rpartition("~")[2].isalnum()
    assert len(mended.encode()) <= LONGEST
    assert not set('\x00\\/:*?"<>|') & set(mended)


def test_names_that_are_mended_alike_do_not_share_a_file():
    assert len({file_name(name) for name in ("a/b", "a:b", "a-b", "x" * 200 + "a", "x" * 200 + "b")}) == 5


@given(name=texts)
def test_a_file_of_that_name_can_be_written(tmp_path_factory, name):
    file = tmp_path_factory.getbasetemp() / f"{file_name(name)}.txt"
    file.write_text("there")
    assert file.parent == tmp_path_factory.getbasetemp()
    file.unlink()
