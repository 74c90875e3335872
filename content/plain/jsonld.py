"""Structured data of a procedure's page: schema.org MedicalWebPage about a MedicalProcedure."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from content.plain.languages import Language
from content.plain.snapshot import Snapshot
from content.plain.transcript import source_words
from content.plain.words import lines

BODY = {"cervical": "Cervical spine", "lumbar": "Lumbar spine"}
# Property -> the section that answers it.
ANSWERS = {"howPerformed": "procedure", "preparation": "preparation", "followup": "aftercare"}


class Reviewer(NamedTuple):
    """Who reviewed the page; not given for a demonstration."""

    name: str
    title: str
    on: date


class Published(NamedTuple):
    """Where and when a page is published: absolute addresses, one for each language."""

    address: str
    translations: Mapping[Language, str]
    modified: date
    reviewer: Reviewer | None


def structured_data(snapshot: Snapshot, language: Language, published: Published) -> str:
    """JSON-LD of a page, safe inside a <script>."""
    page = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": snapshot.title[language],
        "description": snapshot.lead[language],
        "inLanguage": language,
        "specialty": "https://schema.org/Radiography",
        "medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "accessibilityFeature": ["alternativeText", "structuralNavigation", "tableOfContents"],
        "citation": [source_words(source) for source in snapshot.sources],
        "about": _procedure(snapshot, language),
        **_publication(language, published),
    }
    return json.dumps(page, ensure_ascii=False).replace("<", "\\u003c")


def _publication(language: Language, published: Published) -> dict[str, Any]:
    said: dict[str, Any] = {
        "@id": published.address,
        "url": published.address,
        "dateModified": published.modified.isoformat(),
        "workTranslation": [
            {"@id": address, "inLanguage": code}
            for code, address in published.translations.items()
            if code != language
        ],
    }
    if published.reviewer:
        name, title, on = published.reviewer
        said["lastReviewed"] = on.isoformat()
        said["reviewedBy"] = {"@type": "Person", "name": name, "jobTitle": title}
    return said


def _procedure(snapshot: Snapshot, language: Language) -> dict[str, Any]:
    procedure: dict[str, Any] = {
        "@type": "MedicalProcedure",
        "name": snapshot.title[language],
        "procedureType": "https://schema.org/PercutaneousProcedure",
        "relevantSpecialty": "https://schema.org/Radiography",
    }
    if snapshot.region in BODY:
        procedure["bodyLocation"] = BODY[snapshot.region]
    texts = {section.kind: section.blocks[language] for section in snapshot.sections}
    for name, kind in ANSWERS.items():
        if kind in texts:
            procedure[name] = " ".join(line.text for line in lines(texts[kind]))
    return procedure
