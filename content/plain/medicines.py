"""Medicines by name, as texts without accents and capitals have them: a pattern to search with."""

# What a patient might stop or take without asking; only signed words may speak of it.
NAMED = (
    r"anti[- ]?(?:agreg|coagul|plaquett|platelet|vitamine? ?k)\w*|avk|aod|naco|doacs?|ains|nsaids?"
    r"|aspirin\w*|aspegic|kardegic|clopidogrel|plavix|prasugrel|efient|ticagrelor|brilique"
    r"|warfarin\w*|coumadine?|fluindione|previscan|acenocoumarol|sintrom"
    r"|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa|edoxaban|lixiana"
    r"|heparin\w*|enoxaparine?|lovenox|tinzaparine?|innohep|dalteparine?|fondaparinux|arixtra"
    r"|metformin\w*|glucophage|insulin\w*|ozempic|ritonavir"
    r"|paracetamol|doliprane|dafalgan|efferalgan|ibuprofene?|advil|nurofen|voltarene?"
    r"|ketoprofene?|profenid|naproxene?|tramadol|codeine?|morphin\w*"
)
