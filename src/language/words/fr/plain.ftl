## What is told line by line, without a picture
# Below every page
plain-prompt = Tapez un numéro et appuyez sur Entrée.
plain-again = Appuyez seulement sur Entrée pour relire cette page.
plain-unknown = Ce choix n’existe pas ici.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = Appuyez sur Entrée pour continuer.
# In place of the help about touching and arrow keys
plain-help = Tapez le numéro de votre choix et appuyez sur Entrée. Appuyez seulement sur Entrée pour relire une page. Tapez 0 pour revenir en arrière et * pour une urgence.
plain-next = Partie suivante : { $part }
plain-before = Partie précédente : { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = Autres textes à lire
plain-less = Revenir aux premiers
plain-chosen = { $what } (choisi)
plain-set = { $what } : { $value }
plain-more-copies = Une copie de plus
plain-fewer-copies = Une copie de moins
plain-fewer-of = { $what } : moins
