"""Words that people use when they look for a kind of section. Nobody reads them here: they lead to
signed words, and say nothing by themselves. Medical words and names of medicines are not among
them: those are signed, as synonyms of the glossary."""

from content.plain.languages import Both

EVERYDAY: dict[str, Both[str]] = {
    "essentials": Both("resume essentiel vite court", "summary short quick overview basics"),
    "anatomy": Both("anatomie schema colonne os nerfs", "anatomy diagram bones nerves spine"),
    "conditions": Both(
        "cause origine maladie vient coince bloque", "cause reason illness come trapped"
    ),
    "what": Both(
        "definition produit cortisone accouchement scanner technique pratiquez difference sert but",
        "definition product steroid childbirth scan technique difference purpose aim",
    ),
    "indications": Both(
        "utile efficace efficacite preuve etude interet refuser refus attendre obligatoire"
        " droit consentement marche resultats chance soulager",
        "useful worth effective evidence study refuse refusing compulsory right consent"
        " works success chance relief waiting",
    ),
    "alternatives": Both(
        "alternative autrement eviter kine osteopathe exercices sport operation operer chirurgie"
        " chirurgien medicaments massage",
        "alternative instead avoid physio osteopath exercise surgery surgeon operation tablets"
        " massage",
    ),
    "contraindications": Both(
        "contre-indication interdit risque traitement medicament allergie allergique enceinte"
        " grossesse bebe allaiter allaitement diabete diabetique sucre insuline anticoagulant"
        " sang fluide infection rhume grippe fievre vaccin opere vih arreter signaler prevenir",
        "contraindication allowed treatment medicine medication allergy allergic pregnant"
        " pregnancy baby breastfeed breastfeeding diabetes diabetic sugar insulin thinner blood"
        " infection cold flu fever vaccine jab hiv stop stopping tell warn",
    ),
    "preparation": Both(
        "preparer jeun manger boire petit-dejeuner repas apporter amener papiers ordonnance"
        " carte accompagne accompagnateur seul taxi vtc annuler deplacer reporter retard perdu"
        " parking fauteuil handicap interprete sourd traducteur prise douche bijoux vetements",
        "prepare preparing fasting eat eating drink breakfast meal bring papers referral card"
        " accompanied companion alone taxi cancel move postpone reschedule late lost parking"
        " wheelchair disabled interpreter deaf translator shower jewellery clothes wear",
    ),
    "procedure": Both(
        "deroule etapes dure duree longtemps heure minutes douloureux douleur mal aiguille"
        " peur angoisse stress claustrophobe anesthesie endormi endort reveille bouger position"
        " ventre sentir tousser",
        "happens steps long last lasts duration hours minutes painful pain hurt hurts needle"
        " scared afraid fear anxious nervous claustrophobic anaesthetic anesthetic asleep awake"
        " sedation move lie position feel cough",
    ),
    "radiation": Both(
        "rayons radiation irradiation rayon dose dangereux cancer",
        "radiation rays x-ray xray xrays dose dangerous cancer",
    ),
    "risks": Both(
        "danger dangereux complication effet secondaire indesirable accident grave paralyse"
        " paralysie mourir mort deces rougeur hoquet regles poids statistiques hémorragie",
        "danger dangerous complication side effects accident serious paralysed paralyzed"
        " paralysis die death flushing hiccups periods weight statistics hemorrhage",
    ),
    "aftercare": Both(
        "apres rentrer maison conduire voiture volant rouler travail travailler boulot bureau arret"
        " reprise reprendre sport courir velo marcher porter soulever douche bain piscine baignade"
        " dormir avion voyage vacances repos sexe alcool lendemain pansement glace hôpital",
        "afterwards after home drive driving car wheel work working job office leave return back"
        " sport running cycling walk lifting lift shower bath pool swim swimming sleep fly"
        " flight travel holiday rest sex alcohol next plaster ice hospital",
    ),
    "effect": Both(
        "effet agit agir delai soulagement marche longtemps dure combien refaire repeter"
        " deuxieme autre renouveler nombre an annee echec rien",
        "effect act work works relief wait long last lasts again repeat second another many"
        " year fails failed nothing",
    ),
    "warning_signs": Both(
        "urgence urgent grave appeler alerte signe inquiet fievre frissons temperature uriner"
        " pipi vessie jambe bras faiblesse engourdi engourdissement fourmillement paralyse"
        " sens bouge respirer gonfle saigne rouge pus infecte tete vertige samu pompiers",
        "emergency urgent serious call alert sign worried fever shivering temperature urinate"
        " pee bladder leg arm weakness weak numb numbness tingling paralysed feel breathe"
        " breathing swollen bleeding red pus infected head dizzy ambulance",
    ),
    "cost": Both(
        "prix tarif cout coute couter cher payer paiement euros argent rembourse remboursement"
        " secu mutuelle depassement honoraires gratuit avance facture devis",
        "price cost costs expensive pay payment euros money refund refunded reimbursed insurance"
        " free fee fees bill quote cover covered",
    ),
    "companion": Both(
        "accompagner accompagnant proche famille mari femme mere pere enfant aider conjoint",
        "accompany relative family husband wife mother father child help partner carer",
    ),
    "questions": Both("demander questions poser medecin", "ask questions doctor"),
}

REGIONS = {
    "cervical": Both(
        "cou nuque cervical cervicale cervicales bras epaule torticolis",
        "neck cervical arm shoulder",
    ),
    "lumbar": Both(
        "dos lombaire lombaires reins jambe fesse hanche lumbago sciatique",
        "back lumbar lower leg buttock hip sciatica",
    ),
}
