"""Messages about what is missing, differs between the languages, or leads nowhere."""

from content.check.message import Message, message

FORM: dict[str, Message] = {
    # kinds
    "unknown_genre": message(
        "Genre inconnu : {quote}",
        "Unknown genre: {quote}",
        "Choisissez le genre de l’article dans la liste.",
        "Choose the article’s genre from the list.",
    ),
    "unknown_kind": message(
        "Section inconnue dans ce genre d’article",
        "Section unknown in this genre of article",
        "Déplacez son texte dans une section prévue, puis supprimez-la.",
        "Move its text to a section that the genre has, then delete it.",
    ),
    "repeated_section": message(
        "Section présente deux fois",
        "Section that comes twice",
        "Réunissez les deux textes en une seule section.",
        "Bring both texts together in one section.",
    ),
    # completeness
    "missing_section": message(
        "Section obligatoire absente",
        "Required section missing",
        "Écrivez cette section dans les deux langues.",
        "Write this section in both languages.",
    ),
    "empty_heading": message(
        "Titre de section vide",
        "Empty section heading",
        "Écrivez le titre en {language}.",
        "Write the heading in {language}.",
    ),
    "empty_section": message(
        "Section vide dans une langue",
        "Section empty in one language",
        "Écrivez le texte en {language}, ou supprimez la section dans les deux langues si elle "
        "est facultative.",
        "Write the text in {language}, or delete the section in both languages if it is optional.",
    ),
    "empty_part": message(
        "Vide : {part}",
        "Empty: {part}",
        "Remplissez ce champ en {language}.",
        "Fill in this field in {language}.",
    ),
    "missing_file": message(
        "Image sans fichier : {key}",
        "Picture without file: {key}",
        "Ajoutez le fichier de l’image en {language}.",
        "Add the picture’s file in {language}.",
    ),
    # keys, links, addresses
    "unknown_key": message(
        "{what} : clé inconnue « {key} »",
        "{what}: unknown key “{key}”",
        "Corrigez la clé, ou créez d’abord ce qu’elle nomme.",
        "Correct the key, or first create what it names.",
    ),
    "unreadable_block": message(
        "Bloc qui ne se lit pas : « {key} »",
        "Block that cannot be read: “{key}”",
        "Vérifiez la ligne ::: et ce que le bloc contient (une seule liste pour des étapes), "
        "puis fermez-le par :::.",
        "Check the ::: line and what the block contains (one list only for steps), then close "
        "it with :::.",
    ),
    "too_long": message(
        "Texte trop long ({key} caractères)",
        "Text too long ({key} characters)",
        "Coupez la section : personne ne la lirait jusqu’au bout.",
        "Cut the section: nobody would read it to its end.",
    ),
    "dead_link": message(
        "Lien vers un article inconnu : {key}",
        "Link to an unknown article: {key}",
        "Corrigez la clé de l’article après « article: ».",
        "Correct the article’s key after “article:”.",
    ),
    "dead_anchor": message(
        "Lien vers une section absente : {key}#{kind}",
        "Link to a missing section: {key}#{kind}",
        "Corrigez le mot après #, ou écrivez la section « {kind} ».",
        "Correct the word after #, or write the section “{kind}”.",
    ),
    "bad_slug": message(
        "Adresse mal écrite : {quote}",
        "Badly written address: {quote}",
        "Utilisez des minuscules sans accent, des chiffres et des tirets.",
        "Use small letters without accents, digits and hyphens.",
    ),
    "used_slug": message(
        "Adresse déjà prise : {quote}",
        "Address already taken: {quote}",
        "Choisissez une autre adresse : celle-ci est, ou était, celle de « {article} », et des "
        "liens y mènent encore.",
        "Choose another address: this one is, or was, that of “{article}”, and links still lead"
        " there.",
    ),
    # parity
    "parity_blocks": message(
        "Les deux langues ne se suivent plus : {in_fr} en français, {in_en} en anglais",
        "The languages part: {in_fr} in French, {in_en} in English",
        "Donnez aux deux langues les mêmes blocs, dans le même ordre.",
        "Give both languages the same blocks, in the same order.",
    ),
    "parity_facts": message(
        "Chiffres différents",
        "Different facts",
        "En français seulement : {in_fr}. En anglais seulement : {in_en}. Citez les mêmes "
        "chiffres dans les deux langues.",
        "In French only: {in_fr}. In English only: {in_en}. Quote the same facts in both "
        "languages.",
    ),
    "parity_sources": message(
        "Sources différentes",
        "Different sources",
        "En français seulement : {in_fr}. En anglais seulement : {in_en}. Citez les mêmes "
        "sources dans les deux langues.",
        "In French only: {in_fr}. In English only: {in_en}. Cite the same sources in both "
        "languages.",
    ),
    "parity_terms": message(
        "Mots expliqués différents",
        "Different explained words",
        "En français seulement : {in_fr}. En anglais seulement : {in_en}. Expliquez les mêmes "
        "mots dans les deux langues.",
        "In French only: {in_fr}. In English only: {in_en}. Explain the same words in both "
        "languages.",
    ),
    "parity_links": message(
        "Liens différents",
        "Different links",
        "En français seulement : {in_fr}. En anglais seulement : {in_en}. Mettez les mêmes "
        "liens dans les deux langues.",
        "In French only: {in_fr}. In English only: {in_en}. Put the same links in both languages.",
    ),
    "parity_numbers": message(
        "Nombres différents",
        "Different numbers",
        "En français seulement : {in_fr}. En anglais seulement : {in_en}. Corrigez, ou écrivez "
        "un chiffre commun : {{clé}}.",
        "In French only: {in_fr}. In English only: {in_en}. Correct them, or quote one fact: "
        "{{key}}.",
    ),
    "leftover_mark": message(
        "Marque restée dans le texte : {marks}",
        "Mark left in the text: {marks}",
        "Le patient la lirait telle quelle. Corrigez le balisage (une accolade de trop, un lien "
        "inconnu, du HTML), ou enlevez-la.",
        "The patient would read it as it is. Correct the markup (a brace too many, an unknown "
        "link, HTML), or take it out.",
    ),
    "parity_legend": message(
        "Légende de longueur différente : {key}",
        "Legend of different length: {key}",
        "{in_fr} entrées en français, {in_en} en anglais : chaque numéro du dessin a besoin des"
        " deux.",
        "{in_fr} entries in French, {in_en} in English: each number of the drawing needs both.",
    ),
}
