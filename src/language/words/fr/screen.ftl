### A draft, made with the help of a machine. No translator has checked it yet.

language-name = Français
ask-desk = ou demandez à l’accueil
sample = EXEMPLE
sample-notice = Un exemple, pas une vraie clinique. N’appelez pas ses numéros.

## Dates
weekday = { NUMBER($n) ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
month = { NUMBER($n) ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date-with-weekday = { $weekday } { NUMBER($day) ->
    [1] 1er
   *[other] { $day }
} { $month }
date-with-year = { NUMBER($day) ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }

## The three tiers
emergency-word = URGENCE
call-word = APPELEZ-NOUS
normal-word = NORMAL
emergency-lead = Appelez le { $number } tout de suite si vous avez :
call-lead = Appelez le { $phone } si vous avez :
call-lead-unknown = Adressez-vous à l’accueil si vous avez :
normal-lead = Pas besoin d’appeler. C’est habituel :
before-normal-lead = Ce qu’il faut faire, et ce qui est habituel. Pas besoin d’appeler :
emergency-number-missing = numéro d’urgence local
fact-missing = (demandez à l’accueil)
emergency-say = Dites que vous avez reçu un traitement, et quand.

## What keys do
do-choose = choisir
do-open = ouvrir
do-scroll = lire
do-section = section
do-print = imprimer
do-back = retour
do-finish = J’ai fini
do-help = aide
do-language = langue
do-emergency = urgence

## Welcome
welcome-lead = À quoi vous attendre après votre traitement, et quand nous appeler.
welcome-read = Lisez ici. Emportez la feuille chez vous.
welcome-choose = touchez-en une ou tapez son numéro
welcome-emergency = Mal à la poitrine ? Du mal à respirer ? Appelez le { $number } sans attendre.
emergency-short = { $number } : mal de poitrine, essoufflé
privacy = Aucun nom n’est demandé. Rien n’est gardé sur vous.
leave = Ctrl-C ferme le programme.

## Home and language
home-choose = Que souhaitez-vous lire ?
home-empty = Il n’y a rien à lire ici pour le moment. Adressez-vous à l’accueil.
only-in = en { $language }
language-choose = Choisissez votre langue

## Reader
section-of = { $n } sur { $total }
checklist-mine = Ma liste
print-mine = Imprimer ma liste
sources-heading = D’où cela vient
sources-in = { $language ->
    [English] Ces sources sont en anglais.
   *[other] Ces sources sont en { $language }.
}
more-below = suite
more-above = remonter
not-reviewed = Pas encore vérifié par un praticien agréé.
reviewed = Vérifié par { $reviewer }, { $qualification }, le { $date }.
overdue = Une nouvelle vérification était prévue le { $date }. Demandez à l’accueil si c’est toujours valable.
draft = Cette traduction est un brouillon. Aucun traducteur ne l’a encore vérifiée. Si quelque chose n’est pas clair, demandez à l’accueil.
shown-in = Cette fiche n’existe ici qu’en { $language }. Demandez de l’aide à l’accueil.
certainty-strong = preuves solides
certainty-fair = preuves moyennes
certainty-weak = preuves faibles
certainty-custom = conseil courant, non issu de la recherche

## Print
print-title = À emporter sur papier
sheet-checklist = La liste
sheet-checklist-about = Une page : urgence, appelez-nous, normal.
sheet-full = La fiche complète
sheet-full-about = Toutes les sections, la liste et les sources.
size-standard = Caractères normaux
size-large = Gros caractères
copies = Copies
print-now = Imprimer
printer-looking = Vérification de l’imprimante...
printer-ready = L’imprimante est prête.
collect-at = Prenez votre page { $place }.
collect = Prenez votre page à l’imprimante.
print-not-set-up = L’impression n’est pas encore installée ici. Demandez cette page à l’accueil.
maybe-jam = Il y a peut-être un bourrage dans l’imprimante.
maybe-open = L’imprimante est peut-être ouverte.
maybe-tray = Un bac de l’imprimante n’est peut-être pas en place.
maybe-paper = L’imprimante n’a peut-être plus de papier.
maybe-supply = L’imprimante a peut-être besoin d’entretien.
maybe-output = La sortie de l’imprimante est peut-être pleine.
maybe-attention = Quelqu’un doit peut-être s’occuper de l’imprimante.
maybe-try = Vous pouvez essayer. Si rien ne sort, prévenez l’accueil.
print-limit = Vous avez commandé cette page autant de fois qu’on le peut ici. Pour d’autres copies, demandez à l’accueil.
print-already = Vous avez imprimé cette page il y a un instant. En voulez-vous une autre ?
print-another = En imprimer une autre
print-no = Non, continuer à lire
code-offer = La liste pour votre téléphone

## Printing
printing-making = Votre page se prépare...
printing-sent = Votre page est en route vers l’imprimante.
printing-done = L’imprimante signale que votre page est terminée.
printing-again = N’appuyez qu’une fois. Votre page sortira toute seule.
read-on = Continuer à lire
printing-follows = Votre page sortira ensuite toute seule.
printing-stopped = Cette page a été arrêtée. Demandez une copie à l’accueil.
printing-page = page { $n } sur { $total }
printing-seconds = { NUMBER($n) ->
    [one] { $n } seconde
   *[other] { $n } secondes
}
trouble-offline = L’imprimante ne répond pas. Demandez une copie à l’accueil.
trouble-jam = Il y a un bourrage dans l’imprimante. Prévenez l’accueil.
trouble-open = L’imprimante est ouverte. Prévenez l’accueil.
trouble-tray = Un bac de l’imprimante n’est pas en place. Prévenez l’accueil.
trouble-paper = L’imprimante n’a plus de papier. Prévenez l’accueil.
trouble-supply = L’imprimante a besoin d’entretien. Demandez une copie à l’accueil.
trouble-output = La sortie de l’imprimante est pleine. Retirez les pages, ou prévenez l’accueil.
trouble-paused = L’impression est en pause. Demandez une copie à l’accueil.
trouble-attention = Quelqu’un doit s’occuper de l’imprimante. Demandez une copie à l’accueil.
trouble-busy = L’imprimante se prépare. Un instant, s’il vous plaît.
trouble-refused = Cette imprimante ne peut pas imprimer cette page. Demandez une copie à l’accueil.
trouble-full = L’imprimante ne prend plus de pages pour le moment. Demandez une copie à l’accueil.
trouble-closed = L’impression est arrêtée pour le moment. Demandez une copie à l’accueil.
trouble-unknown = Votre page n’a pas pu être imprimée. Demandez une copie à l’accueil.
trouble-unconfirmed = Nous ne savons pas si votre page est sortie. Demandez à l’accueil.

## Emergency
emergency-desk = Vous êtes à la clinique ? Prévenez l’accueil tout de suite.
emergency-elsewhere = Partout ailleurs :
emergency-call = Appelez le { $number } tout de suite.
emergency-unknown = Prévenez tout de suite l’accueil, ou appelez le numéro d’urgence local.
emergency-signs = Demandez de l’aide tout de suite si vous avez un de ces signes :
do-not-wait = N’attendez pas de voir si cela passe.

## Help
help-title = Comment ça marche
help-touch = Touchez ce que vous voulez. Ou utilisez les touches :
help-move = choisir une ligne, ou faire défiler le texte
help-section = la section suivante ou précédente
help-enter = ouvrir la ligne choisie
help-back = revenir en arrière
help-digits = choisir la ligne qui porte ce numéro
help-print = imprimer la page
help-emergency = que faire en cas d’urgence
help-language = changer de langue
help-finish = effacer l’écran pour la personne suivante
help-desk = Autre chose ? Demandez à l’accueil. On vous aidera volontiers.

## Idle
idle-title = Êtes-vous toujours là ?
idle-body = Dans { NUMBER($n) ->
    [one] { $n } seconde
   *[other] { $n } secondes
}, cet écran reviendra au début.
idle-stay = Touchez l’écran ou appuyez sur une touche pour continuer.

too-small = Agrandissez cette fenêtre, ou demandez à l’accueil.
