## What is said besides what stands on the screen
speech-press = Presione { $key }: { $what }.
speech-marked = Marcado: { $what }. { $n } de { $total }.
speech-choose = Presione Enter para elegirlo. Las flechas pasan a otro.
speech-loudness = Volumen { $n } de { $most }.
speech-how = Presione r para oírlo otra vez, b para hacer una pausa y seguir, u para más fuerte, d para más bajo, y x para dejar de leer en voz alta.
speech-any-key = Cualquier tecla detiene la voz.
