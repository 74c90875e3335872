"""Messages about what the words say: techniques, promises, languages, sources, reading."""

from content.check.message import Message, message

WORDS: dict[str, Message] = {
    # techniques
    "technique_offered": message(
        "Technique présentée comme proposée : « {words} »",
        "Technique shown as offered: “{words}”",
        "La table des techniques dit « {status} » pour {technique}. Dites dans cette phrase "
        "qu’elle n’est pas faite ici, ou enlevez-la.",
        "The technique table says “{status}” for {technique}. Say in this sentence that it is "
        "not done here, or take it out.",
    ),
    "technique_in_do": message(
        "Technique parmi les choses à faire : « {words} »",
        "Technique among the things to do: “{words}”",
        "La table des techniques dit « {status} » pour {technique}. Enlevez-la de l’encadré "
        "« à faire ».",
        "The technique table says “{status}” for {technique}. Take it out of the “do” box.",
    ),
    "technique_picture": message(
        "L’image {key} ne suit pas la table des techniques",
        "Picture {key} differs from the technique table",
        "Elle montre « {route} » comme « {shown} » ; la table dit « {status} ». Refaites "
        "l’image, ou corrigez la table.",
        "It shows “{route}” as “{shown}”; the table says “{status}”. Redraw the picture, or "
        "correct the table.",
    ),
    "technique_status": message(
        "La technique {key} a changé",
        "Technique {key} has changed",
        "Le texte dit « {shown} » ; la table dit maintenant « {status} ». Préparez une "
        "nouvelle version de l’article.",
        "The text says “{shown}”; the table now says “{status}”. Prepare a new version of the "
        "article.",
    ),
    # medicines
    "stop_medicine": message(
        "Arrêt d’un médicament : « {words} »",
        "Stopping a medicine: “{words}”",
        "Aucune page ne dit d’arrêter un médicament. Écrivez « Ne l’arrêtez jamais de vous-même : "
        "appelez-nous », ou dites pourquoi cette phrase peut rester.",
        "No page tells anyone to stop a medicine. Write “Never stop it by yourself: call us”, or "
        "say why this sentence may stand.",
    ),
    "stop_medicine_delay": message(
        "Délai d’arrêt d’un médicament : « {words} »",
        "Delay for stopping a medicine: “{words}”",
        "Aucun délai d’arrêt n’est publié : la décision se prend avec la personne. Enlevez-le.",
        "No delay for stopping is ever published: it is decided with the person. Take it out.",
    ),
    # notes
    "open_note": message(
        "Question ouverte n° {number} ({subject} {key})",
        "Open question no. {number} ({subject} {key})",
        "Répondez à la question, corrigez le texte s’il le faut, puis fermez la note.",
        "Answer the question, correct the text if need be, then clear the note.",
    ),
    # languages
    "invisible": message(
        "Caractère invisible {character} ({name})",
        "Invisible character {character} ({name})",
        "Effacez la ligne et retapez-la.",
        "Delete the line and type it again.",
    ),
    "other_language": message(
        "Mots d’une autre langue : {words}",
        "Words of another language: {words}",
        "Écrivez la phrase en {language}, ou marquez le nom propre : [nom]{{lang={other}}}.",
        "Write the sentence in {language}, or mark the proper name: [name]{{lang={other}}}.",
    ),
    "same_words": message(
        "Mêmes mots dans les deux langues",
        "Same words in both languages",
        "Traduisez cette ligne dans la langue où elle a été oubliée.",
        "Translate this line in the language where it was forgotten.",
    ),
    "marked_language": message(
        "Marque de langue mal employée",
        "Misused language mark",
        "La marque {{lang=…}} sert à un mot ou à un nom de l’autre langue. Traduisez le "
        "passage, ou enlevez la marque.",
        "The mark {{lang=…}} is for a word or a name of the other language. Translate the "
        "passage, or take the mark away.",
    ),
    "broken_word": message(
        "Mot abîmé : {words}",
        "Broken word: {words}",
        "Retapez ce mot : des lettres y sont collées, coupées ou d’un autre alphabet.",
        "Type this word again: letters in it are glued, cut or of another alphabet.",
    ),
    # promises
    "promise": message(
        "Promesse : « {words} »",
        "Promise: “{words}”",
        "Dites ce qui est ressenti ou mesuré, et à quelle fréquence. Si la phrase ne promet "
        "rien (« non sans risque »), acceptez-la avec une raison.",
        "Say what is felt or measured, and how often. If the sentence promises nothing (“not "
        "without risk”), accept it with a reason.",
    ),
    "forbidden_word": message(
        "Mot à ne pas employer : « {words} »",
        "Word not to be used: “{words}”",
        "Écrivez plutôt « {instead} », comme dans les mots utiles.",
        "Write “{instead}” instead, as in the useful words.",
    ),
    # sources
    "unsourced": message(
        "Affirmation sans source",
        "Statement without source",
        "Citez une source [^clé] ou un chiffre {{clé}} qui en a une ; ou dites pourquoi il n’en"
        " faut pas.",
        "Cite a source [^key] or a fact {{key}} that has one; or say why none is needed.",
    ),
    # reading
    "long_sentence": message(
        "Phrase de {length} mots",
        "Sentence of {length} words",
        "Coupez-la : une idée par phrase, {most} mots au plus.",
        "Cut it: one idea a sentence, {most} words at most.",
    ),
    "long_mean": message(
        "Phrases longues : {mean} mots en moyenne",
        "Long sentences: {mean} words on average",
        "Coupez les plus longues : le but est {most} mots en moyenne.",
        "Cut the longest ones: the aim is {most} words on average.",
    ),
    "hard_words": message(
        "Page difficile à lire : LIX {lix}",
        "Page hard to read: LIX {lix}",
        "Raccourcissez les phrases et remplacez les mots longs : le but est {most} au plus.",
        "Shorten the sentences and replace long words: the aim is {most} at most.",
    ),
    "typed_figure": message(
        "Chiffre écrit à la main : {figures}",
        "Figure typed by hand: {figures}",
        "Créez un chiffre avec son unité et sa source, puis écrivez {{clé}}.",
        "Create a fact with its unit and source, then write {{key}}.",
    ),
}
