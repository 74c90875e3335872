"""What changed between two snapshots."""

import msgspec

from content.plain.blocks import ArticleLink, Box, Paragraph, Slot, Text
from content.plain.compare import Run, compare, differs, in_step
from content.plain.languages import Both
from content.plain.snapshot import Fact, Section, Snapshot


def article(*sentences: str, english: str = "Rest.", facts: tuple[Fact, ...] = ()) -> Snapshot:
    french = tuple(Paragraph((Text(sentence),)) for sentence in sentences)
    section = Section(
        "risks", Both("Les risques", "The risks"), Both(french, (Paragraph((Text(english),)),))
    )
    names = Both("Titre", "Title")
    return Snapshot("neck", "procedure", "cervical", names, names, names, (section,), facts)


def test_same_words_have_no_change():
    """Nothing changed is an empty list in each language."""
    assert compare(article("Reposez-vous."), article("Reposez-vous."), "fr") == ()
    assert compare(article("Reposez-vous."), article("Reposez-vous."), "en") == ()


def test_changed_word_is_marked_in_its_sentence():
    """The words before and after stay; the old word is removed, the new one added."""
    old, new = article("Un repos total de deux jours."), article("Un repos calme de deux jours.")
    (change,) = compare(old, new, "fr")
    assert (change.kind, change.name) == ("risks", "")
    assert change.lines[1] == (
        Run("same", "Un repos "),
        Run("removed", "total"),
        Run("added", "calme"),
        Run("same", " de deux jours."),
    )


def test_change_in_one_language_stays_there():
    """A sentence changed in English says nothing of the French."""
    old, new = article("Repos."), article("Repos.", english="Take it easy.")
    assert compare(old, new, "fr") == ()
    assert len(compare(old, new, "en")) == 1


def test_unlike_sentences_are_removed_and_added():
    """Two sentences with hardly a word in common are not one that changed."""
    old, new = article("Marchez un peu."), article("Appelez votre médecin aujourd’hui.")
    (change,) = compare(old, new, "fr")
    assert Run("removed", "Marchez un peu.") in change.lines[2]
    assert Run("added", "Appelez votre médecin aujourd’hui.") in change.lines[1]


def test_changed_fact_is_named():
    """A figure that changed is shown where it is defined, with its key."""
    text, empty = Both("12 personnes sur 1 000", "12 in 1,000 people"), Both("", "")
    fact = Fact("faint", "frequency", Both("malaise", "faint"), text, empty, empty, 2016, ())
    other = msgspec.structs.replace(fact, text=Both("42 personnes sur 1 000", "42 in 1,000 people"))
    (change,) = compare(article("x", facts=(fact,)), article("x", facts=(other,)), "en")
    assert (change.kind, change.name) == ("fact", "faint")
    assert Run("removed", "12") in change.lines[1]


def test_slot_that_left_is_seen():
    """Practical data that is no longer shown is a change."""
    old = article("x")
    section = old.sections[0]
    blocks = Both((*section.blocks.fr, Slot("centre-fees")), section.blocks.en)
    new = msgspec.structs.replace(old, sections=(msgspec.structs.replace(section, blocks=blocks),))
    (change,) = compare(new, old, "fr")
    assert (Run("removed", "[centre-fees]"),) in change.lines


def test_box_that_changes_its_sense_is_a_change():
    """From “do” to “do not”, with not a word moved."""
    words = (Paragraph((Text("Conduire."),)),)
    (change,) = compare(holding(Box("do", words)), holding(Box("dont", words)), "fr")
    assert change.lines[1] == (Run("added", "[dont]"),)
    assert change.lines[2] == (Run("removed", "[do]"),)


def test_link_that_leads_elsewhere_is_a_change():
    """The same words, another page."""
    link, other = (ArticleLink(key, "", (Text("ici"),)) for key in ("neck", "back"))
    (change,) = compare(holding(Paragraph((link,))), holding(Paragraph((other,))), "fr")
    assert change.lines[1] == (Run("same", "ici"),)
    assert Run("removed", "neck") in change.lines[2]
    assert Run("added", "back") in change.lines[2]


def test_year_and_source_of_a_figure_are_compared():
    """A newer measure of the same value is another statement."""
    text, empty = Both("48 heures", "48 hours"), Both("", "")
    old = Fact("rest", "duration", empty, text, empty, empty, 2016, ("nice",))
    new = msgspec.structs.replace(old, year=2026, sources=("has",))
    (change,) = compare(article("x", facts=(old,)), article("x", facts=(new,)), "fr")
    said = {run for line in change.lines for run in line}
    assert {Run("removed", "2016"), Run("added", "2026"), Run("added", "[has]")} <= said


def test_languages_are_in_step():
    """What changed in one language stands beside what the other one says, changed or not."""
    old, new = article("Repos."), article("Repos.", english="Take it easy.")
    (step,) = in_step(old, new)
    assert (step.kind, step.name) == ("risks", "")
    assert not differs(step.changes.fr)
    assert differs(step.changes.en)
    assert step.changes.fr.lines[1] == (Run("same", "Repos."),)


def test_same_words_need_no_step():
    assert in_step(article("Repos."), article("Repos.")) == ()


def holding(block):
    """An article whose French section holds one block."""
    section = article("x").sections[0]
    blocks = Both((block,), section.blocks.en)
    changed = (msgspec.structs.replace(section, blocks=blocks),)
    return msgspec.structs.replace(article("x"), sections=changed)
