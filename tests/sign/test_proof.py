"""prove: the second factor, asked again; and who has one."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from content.sign.proof import NotProven, has_second_factor, holds, prove
from tests import cast
from tests.cast import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _that_day():
    with time_machine.travel(NOW, tick=False):
        yield


def test_present_code_proves(dr):
    """The code of this moment proves who it is, and how."""
    assert prove(dr, code=cast.code_at(NOW), at=NOW) == cast.proof_of(dr)


def test_code_may_be_typed_with_blanks(dr):
    """Apps show 123 456; people type what they see."""
    code = cast.code_at(NOW)
    assert prove(dr, code=f" {code[:3]} {code[3:]} ", at=NOW).user_id == dr.pk


@pytest.mark.parametrize("code", ["", " ", "000000", "abcdef", "é\x00😀", "1" * 10_000])
def test_wrong_code_proves_nothing(dr, code):
    """Anything but the code is refused, without an error."""
    with pytest.raises(NotProven):
        prove(dr, code=code, at=NOW)


def test_old_code_proves_nothing(dr):
    """A code lives for a minute or so."""
    with pytest.raises(NotProven):
        prove(dr, code=cast.code_at(NOW - timedelta(minutes=2)), at=NOW)


@pytest.mark.parametrize("seconds", [0, 29, 31, 59])
def test_code_works_once(dr, seconds):
    """A code seen over the shoulder is worth nothing, for as long as it would be taken."""
    code = cast.code_at(NOW + timedelta(seconds=30))  # a phone that is half a minute fast
    prove(dr, code=code, at=NOW)
    later = NOW + timedelta(seconds=seconds)
    with time_machine.travel(later, tick=False), pytest.raises(NotProven):
        prove(dr, code=code, at=later)


def test_code_of_a_colleague_may_be_the_same(dr):
    """One person's used code is not another's."""
    colleague = cast.radiologist("durand")
    prove(dr, code=cast.code_at(NOW), at=NOW)
    assert prove(colleague, code=cast.code_at(NOW), at=NOW).user_id == colleague.pk


def test_account_without_second_factor_proves_nothing(dr):
    """There is nothing to ask for."""
    Authenticator.objects.filter(user=dr).delete()
    with pytest.raises(NotProven):
        prove(dr, code=cast.code_at(NOW), at=NOW)


def test_recovery_code_proves_once(dr):
    """A lost phone does not stop a signature; each paper code is used up."""
    code = RecoveryCodes.activate(dr).get_unused_codes()[0]
    assert prove(dr, code=code, at=NOW).method == "recovery code"
    with pytest.raises(NotProven):
        prove(dr, code=code, at=NOW)


def test_recovery_codes_alone_are_no_second_factor(dr):
    """Paper codes are for a lost phone, not instead of one."""
    RecoveryCodes.activate(dr)
    Authenticator.objects.filter(user=dr, type=Authenticator.Type.TOTP).delete()
    assert not has_second_factor(dr)
    assert not holds(cast.proof_of(dr), dr, NOW)


def test_proof_holds_for_five_minutes(dr):
    """Long enough to read the last question, too short to walk away from the desk."""
    proof = cast.proof_of(dr)
    assert holds(proof, dr, NOW + timedelta(minutes=5))
    assert not holds(proof, dr, NOW + timedelta(minutes=5, seconds=1))


def test_no_proof_does_not_hold(dr):
    """Nothing proves nothing."""
    assert not holds(None, dr, NOW)
