## What further keys do
do-search = chercher
do-read = lire à voix haute
help-search = chercher une fiche ou un mot
help-read = lire cet écran à voix haute, ou le relire
help-hold = arrêter la lecture un moment, puis reprendre
help-louder = parler plus fort
help-softer = parler moins fort
help-hush = ne plus lire à voix haute
help-numbers = Ou appuyez sur le numéro de votre choix :
