"""Static files: what readers fetch is what we wrote, less what only we read."""

from django.core.files.base import ContentFile

from infiltration_site.static import HashedFiles


def collected(tmp_path, name, content):
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    return (tmp_path / storage.save(name, ContentFile(content))).read_bytes()


def test_style_sheet_loses_its_comments_and_idle_blanks_only(tmp_path):
    sheet = b"/* Why.\n   More. */\na { color: red; }\n  @media print {\n\tb { margin: 0 1px }\n}\n"
    assert collected(tmp_path, "site.css", sheet) == (
        b"\na{color: red;}@media print{b{margin: 0 1px}}"
    )


def test_style_sheet_keeps_what_is_in_quotes(tmp_path):
    sheet = b'a::before { content: "  /* { ; } */ "; } b { quotes: "; " "}" }'
    assert collected(tmp_path, "site.css", sheet) == (
        b'a::before{content: "  /* { ; } */ ";}b{quotes: "; " "}"}'
    )


def test_style_sheet_that_was_read_before_is_whole(tmp_path):
    """Its hash is made of it first."""
    sheet = ContentFile(b"a { color: red; }")
    sheet.read()
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    assert (tmp_path / storage.save("site.css", sheet)).read_bytes() == b"a{color: red;}"


def test_other_files_are_kept_as_they_are(tmp_path):
    script = b"  /* licence */\n  let a = 1;\n"
    assert collected(tmp_path, "site.js", script) == script
