"""No page tells a reader to stop a medicine; a delay for it is never accepted."""

import pytest

from content.check.acceptance import may_be_accepted
from content.check.medicine import stopping
from content.plain.surroundings import Surroundings
from tests.check.specimen import said_once

TOLD = (
    ("Arrêtez votre anticoagulant.", "A bone."),
    ("L'arrêt de l'aspirine se fait avant.", "A bone."),
    ("Interrompez ce traitement.", "A bone."),
    ("Un os.", "Stop your blood thinner."),
    ("Un os.", "You can skip your tablets."),
    ("Un os.", "Aspirin is stopped first."),
)
DELAYED = (
    ("Arrêtez le Plavix 5 jours avant.", "A bone."),
    ("Suspendez l'anticoagulant la veille.", "A bone."),
    ("Un os.", "Stop aspirin three days before."),
    ("Un os.", "Come off warfarin a week earlier."),
)
FORBIDDEN = (
    ("N'arrêtez jamais un médicament de vous-même.", "Never stop a medicine by yourself."),
    ("N’arrêtez pas de vous-même un anticoagulant.", "Do not stop a blood thinner by yourself."),
    ("La douleur s'arrête en quelques jours.", "The pain stops within days."),
    ("Votre médecin connaît vos médicaments.", "Your doctor knows your medicines."),
)


@pytest.mark.parametrize(("french", "english"), TOLD)
def test_sentence_about_stopping_needs_a_reason(french, english):
    (found,) = stopping(said_once(french, english), Surroundings())
    assert (found.code, found.severity) == ("stop_medicine", "acceptable")
    assert may_be_accepted(found)


@pytest.mark.parametrize(("french", "english"), DELAYED)
def test_delay_is_never_accepted(french, english):
    (found,) = stopping(said_once(french, english), Surroundings())
    assert (found.code, found.severity) == ("stop_medicine_delay", "blocking")
    assert not may_be_accepted(found)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Ne prenez plus le médicament du lot A12.", "A bone."),
        ("Arrêtez les comprimés à 75 mg du lot 12-J3.", "A bone."),
        ("Un os.", "Do not take medicine of batch A12, made in 2026."),
    ],
)
def test_alert_may_name_a_batch(french, english):
    """With a reason; elsewhere any figure beside a stop is a delay."""
    batch = said_once(french, english, kind="alert", genre="alert")
    (found,) = stopping(batch, Surroundings())
    assert (found.code, found.severity) == ("stop_medicine", "acceptable")
    (found,) = stopping(said_once(french, english), Surroundings())
    assert found.severity == "blocking"


@pytest.mark.parametrize(
    ("french", "english"),
    [
        *DELAYED,
        ("Arrêtez le médicament du lot A12 48 h avant.", "A bone."),
        ("Arrêtez l'aspirine 5j avant.", "A bone."),
        ("Arrêtez l'aspirine à J‑5.", "A bone."),
        ("Un os.", "Stop aspirin 5\u00a0d before."),
    ],
)
def test_alert_never_publishes_a_delay(french, english):
    (found,) = stopping(said_once(french, english, kind="alert", genre="alert"), Surroundings())
    assert (found.code, found.severity) == ("stop_medicine_delay", "blocking")


@pytest.mark.parametrize(("french", "english"), FORBIDDEN)
def test_sentence_that_forbids_it_is_left_alone(french, english):
    assert list(stopping(said_once(french, english), Surroundings())) == []
