### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = Gardez cette page une semaine.
printed-on = Imprimé le { $date }
version = Version { $version }
sources-list = Sources : { $list }
page-of = Page { $n } sur { $total }
paper-sample = EXEMPLE – pas une vraie clinique
qr-caption = Pour votre téléphone : scannez pour garder cette liste. Pas besoin d’internet.
qr-alt = Un code pour téléphone. Il contient le texte de cette liste.
notes-line = Notes de votre praticien
timeline-alt = Ligne du temps. { $steps }
logo-alt = Logo : { $name }
