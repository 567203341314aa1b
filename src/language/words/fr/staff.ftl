### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = Personnel
do-staff = personnel
staff-batch = Lot
staff-jobs = Travaux
staff-printer = Imprimante
staff-more = Plus
staff-back = Retour
staff-yes = oui
staff-no = non
staff-change = changer

## A batch
staff-batch-empty = Ce lot est encore vide. Choisissez quoi imprimer ou prenez un lot enregistré.
staff-add = Ajouter une fiche
staff-print = Imprimer ce lot
staff-save = Enregistrer
staff-saved = Lots enregistrés
staff-saved-none = Aucun lot n’est encore enregistré.
staff-cover = Page de garde
staff-remove = Retirer
staff-done = Valider
staff-language = Langue
staff-draft = brouillon
staff-sheet = Contenu
staff-checklist = liste
staff-full = fiche complète
staff-letters = Taille
staff-normal = caractères normaux
staff-large = gros caractères
staff-copies = Copies
staff-copies-tens = Copies, par dix
staff-copies-of = { NUMBER($n) ->
    [one] { $n } copie
   *[other] { $n } copies
}
staff-pages = { NUMBER($n) ->
    [one] { $n } page
   *[other] { $n } pages
}
staff-lines = { NUMBER($n) ->
    [one] { $n } fiche
   *[other] { $n } fiches
}
staff-counting = calcul des pages...
staff-cannot = impossible à imprimer
staff-with-cover = avec page de garde
staff-total = En tout : { $copies }, { $pages }
staff-send-ask = Imprimer tout cela maintenant ?
staff-send-cannot = Une ligne de ce lot ne peut pas être imprimée. Retirez-la d’abord.
staff-name = Nom
staff-name-hint = Saisissez un autre nom, ou gardez celui-ci.
staff-name-auto = Lot du { NUMBER($day) ->
    [1] 1er
   *[other] { $day }
} { $month }
staff-last = Dernière impression
staff-saved-as = Enregistré sous « { $name } ».
staff-not-saved = Non enregistré. { $reason }
staff-too-many = Impossible de garder plus de lots : supprimez-en un.
staff-replace-ask = « { $name } » existe déjà. Le remplacer ?
staff-replace = Remplacer
staff-unfinished = Lot inachevé
staff-load = Le prendre
staff-load-replaces = Il remplace le lot que vous préparez.
staff-delete = Supprimer
staff-delete-ask = Supprimer « { $name } » ?

## Jobs
staff-jobs-none = Rien n’a été imprimé depuis hier.
staff-looking = Vérification...
staff-making = Les pages se préparent...
staff-refused = Le lot n’a pas été imprimé. { $reason }
staff-batch-at = Lot { $time }
staff-cover-page = Page de garde
staff-patients-page = Page d’un patient
staff-done-of = { $done } sur { $total } pages terminées
staff-failed-count = { $n } en échec
staff-stopped-count = { $n } à l’arrêt
staff-unknown-count = { $n } sans confirmation
staff-side = page { $done } sur { $total }
staff-stop = Arrêter
staff-stop-all = Tout arrêter
staff-again = Réimprimer
staff-again-rest = Imprimer ce qui manque
staff-stop-ask = Arrêter ce qui n’est pas encore sorti ?
staff-again-ask = C’est peut-être déjà sorti. Regardez la sortie de l’imprimante. Réimprimer ?
staff-gone = On ne sait plus rien de ce travail.
staff-put = Demandé
staff-state = État
staff-queued = attend son tour
staff-held = attend : encore utile ?
staff-sending = en route
staff-sent = à l’imprimante
staff-stopping = arrêt en cours
staff-reported = terminé, selon l’imprimante
staff-failed = échec. { $reason }
staff-stopped = arrêté
staff-expired = retiré : trop longue attente
staff-unknown = non confirmé : voyez la sortie

## The printer
staff-ready = Prête.
staff-address = Adresse
staff-activity = Activité
staff-idle = inactive
staff-processing = imprime
staff-halted = arrêtée
staff-unsaid = non indiqué
staff-rejects = Elle n’accepte aucun travail pour le moment.
staff-waiting = En attente
staff-says = Message
staff-panel = Son écran
staff-reasons = Mots-clés
staff-supplies = Consommables
staff-low = presque vide, à commander

## More
staff-reload = Relire les fichiers
staff-reading = Lecture des fichiers...
staff-sound = Les fichiers sont corrects. La borne continue avec eux.
staff-faulty = La borne continue avec ce qu’elle avait. Corrigez ceci, puis relisez :
staff-leave = Arrêter la borne
staff-leave-ask = Arrêter la borne ? Personne ne pourra l’utiliser avant son redémarrage.
staff-more-about = Vous avez modifié kiosk.toml ou une fiche ? La borne peut relire ses fichiers, et elle continue pendant ce temps.
staff-finish = J’ai fini
staff-finish-ask = Le lot que vous préparez n’est pas enregistré. L’abandonner ?
staff-finish-drop = Abandonner
