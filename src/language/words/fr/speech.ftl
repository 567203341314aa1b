## What is said besides what stands on the screen
speech-press = Appuyez sur { $key } : { $what }.
speech-marked = Choix marqué : { $what }. { $n } sur { $total }.
speech-choose = Appuyez sur Entrée pour le choisir. Les flèches passent à un autre choix.
speech-loudness = Volume { $n } sur { $most }.
speech-how = Appuyez sur r pour réécouter, b pour faire une pause et reprendre, u pour parler plus fort, d pour parler moins fort, et x pour arrêter la lecture.
speech-any-key = N’importe quelle touche arrête la voix.
