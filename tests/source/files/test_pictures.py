"""Pictures from files: four drawings or one photograph, cleaned, and kept by their hash."""

import hashlib
import io

import pytest
from PIL import Image

from content.source.files.load import load
from content.source.picture import Picture, PictureFile
from content.source.vault import fetch
from tests.source.files.folder import refused, write_folder

pytestmark = pytest.mark.django_db
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">\n'
    '<g data-route="facet" data-status="offered"/><rect fill="var(--fig-bone,#eee)"/>{}\n</svg>'
)
NAMES = [
    f"pictures/my-neck{mark}.{code}.svg" for mark in ("", ".numbered") for code in ("fr", "en")
]
DRAWN = {"pictures.toml": '[my_neck]\nform = "drawing"\ntitle.fr = "Cou"\n'}
TAKEN = {"pictures.toml": '[my_neck]\ntitle.fr = "Cou"\n'}


def drawn(inside=""):
    """A folder's drawings, the French one with something inside."""
    return DRAWN | dict.fromkeys(NAMES, SVG.format("")) | {NAMES[0]: SVG.format(inside)}


def jpeg(colour=0, **saved):
    file = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "JPEG", **saved)
    return file.getvalue()


def test_drawing_is_kept_in_both_languages_sizes_and_schemes(tmp_path):
    """Each file is kept as drawn, coloured light, and coloured dark."""
    load(write_folder(tmp_path, drawn("<title>Cou</title>")))
    files = PictureFile.objects.filter(picture__key="my_neck")
    assert len({(file.language, file.variant, file.scheme) for file in files}) == 12
    assert {(file.suffix, file.width, file.height) for file in files} == {("svg", 20, 10)}
    kept = fetch(files.get(language="fr", variant="wide", scheme="light").digest, "svg")
    assert kept is not None
    assert b'<rect fill="#eee"/><title>Cou</title>' in kept
    assert Picture.objects.get().routes == "facet=offered"


def test_drawing_that_changed_has_new_files(tmp_path):
    """The old bytes stay: an edition that was signed still shows them."""
    load(write_folder(tmp_path, drawn()))
    before = set(PictureFile.objects.values_list("digest", flat=True))
    assert load(write_folder(tmp_path, drawn("<circle/>"))) == 3
    assert load(tmp_path) == 0
    assert all(fetch(digest, "svg") for digest in before)


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "it has an element <script>; remove it"),
        ("<g onclick='x'/>", "<g> has an attribute onclick; remove it"),
        ("<use href='https://a.example/x#y'/>", "<use> refers to https://a.example/x#y; only its"),
        ("<g fill='url(//a.example)'/>", "<g> fill refers outside the drawing; remove it"),
        ("&x;", "it is not well-formed"),
        ("<!ENTITY x 'y'>", "it declares entities or instructions; save it as plain SVG"),
        ("\u202e", "line 2 holds an invisible character"),
    ],
)
def test_hostile_drawing_is_refused(tmp_path, inside, named):
    assert refused(tmp_path, drawn(inside))[0].startswith(f"{NAMES[0]}:1: {named}")


def test_missing_drawing_is_refused(tmp_path):
    """A drawing has a file for each language and size."""
    said = refused(tmp_path, drawn() | {NAMES[3]: None})
    assert said == [f"{NAMES[3]}: is not there; write it, or take out what names it"]


def test_languages_show_the_same_routes(tmp_path):
    """A technique shown as done in one language only would be two truths."""
    other = SVG.format("").replace("offered", "not-offered")
    (said,) = refused(tmp_path, drawn() | {NAMES[1]: other})
    assert said.startswith("pictures.toml:1: my_neck: its files do not show the same routes")


@pytest.mark.parametrize("name", ["my-neck.jpg", "my-neck.jpeg"])
def test_photograph_is_cleaned_and_shown_in_both_languages(tmp_path, name):
    exif = Image.Exif()
    exif[0x010F] = "Phone of Mr Smith"
    load(write_folder(tmp_path, TAKEN | {f"pictures/{name}": jpeg(exif=exif)}))
    (digest,) = set(PictureFile.objects.values_list("digest", flat=True))
    kept = fetch(digest, "jpg")
    assert kept is not None
    assert b"Smith" not in kept
    assert set(PictureFile.objects.values_list("language", flat=True)) == {"fr", "en"}


def test_photograph_that_is_kept_is_not_encoded_again(tmp_path):
    """Its own file comes back from a dump to the byte."""
    load(write_folder(tmp_path, TAKEN | {"pictures/my-neck.jpg": jpeg((1, 99, 7))}))
    file = PictureFile.objects.filter(language="fr").get()
    content = fetch(file.digest, "jpg")
    assert load(write_folder(tmp_path, {"pictures/my-neck.jpg": content})) == 0
    assert hashlib.sha256(content or b"").hexdigest() == file.digest


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "pictures/my-neck.jpg: "),
        (jpeg()[:200], "pictures/my-neck.jpg: "),
        (None, "pictures: no photograph; put my-neck.jpg there"),
    ],
)
def test_photograph_that_is_none_is_refused(tmp_path, content, said):
    (found,) = refused(tmp_path, TAKEN | {"pictures/my-neck.jpg": content})
    assert found.startswith(said)
