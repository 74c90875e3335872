"""What a signatory ticks. The event keeps the exact words, so a change here changes nothing past.

They stand here and not in a catalogue: who signs in French must never tick English by accident.
"""

from content.plain.languages import Both

SIGNING = Both(
    "J’ai lu cette page en entier, en français et en anglais, figures comprises. Elle est exacte "
    "et correspond à notre pratique. J’en autorise la lecture par les patients.",
    "I have read this whole page, in French and in English, pictures included. It is accurate and "
    "describes what we do. I agree that patients read it.",
)
REVIEWING = Both(
    "J’ai relu cette page en entier, en français et en anglais, figures comprises. Elle reste "
    "exacte et correspond toujours à notre pratique.",
    "I have read this whole page again, in French and in English, pictures included. It is still "
    "accurate and still describes what we do.",
)
RENEWING = Both(
    "J’ai lu, en français et en anglais, chaque passage où ce chiffre change, figures comprises. "
    "Avec lui, chaque page reste exacte et correspond à notre pratique. J’en autorise la lecture "
    "par les patients.",
    "I have read, in French and in English, each passage where this figure changes, pictures "
    "included. With it each page is still accurate and describes what we do. I agree that "
    "patients read it.",
)
