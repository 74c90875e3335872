"""What changed between two snapshots."""

import msgspec

from content.plain.blocks import Paragraph, Slot, Text
from content.plain.compare import Run, compare
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
