"""Links whose page is no longer the one that was meant, until they are retired."""

import pytest
from django.core.management import CommandError, call_command

from content.source.centre import Centre
from tests.cast import NOW
from tests.desk.links.prepared import own_link

pytestmark = pytest.mark.django_db


def test_links_whose_target_changed_are_named(secretary, capsys):
    own_link(section="risks")
    call_command("check_links")
    assert "Every link" in capsys.readouterr().out
    own_link("parti", section="simple")
    own_link("sud", centre=Centre.objects.get(key="south"))
    Centre.objects.filter(key="south").update(closed_on="2026-01-01")
    with pytest.raises(CommandError) as refused:
        call_command("check_links")
    said = str(refused.value).split("\n")
    assert sorted(line.split(": ")[1] for line in said) == [
        "its centre has closed", "the section it opens at is gone",
    ]  # fmt: skip
    page = secretary.get("/admin/content/link/changed/").content.decode()
    assert page.count("the centre has closed") == 1
    assert [code in page for code in ("parti", "sud", "affiche")] == [True, True, False]


def test_links_to_look_at_are_done_once_they_are_retired(secretary, capsys):
    """Those of the ready list cannot be handed out any more: they are counted, and no more."""
    own_link("sud", centre=Centre.objects.get(key="south"), retired_at=NOW)
    Centre.objects.filter(key="south").update(closed_on="2026-01-01")
    call_command("check_links")
    assert "2 of the ready list are not handed out any more" in capsys.readouterr().out
    page = secretary.get("/admin/content/link/changed/").content.decode()
    assert "Besides these, 2 ready links lead to a closed centre" in page
    assert "the centre has closed" not in page
