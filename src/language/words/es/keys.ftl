## What further keys do
do-search = buscar
do-read = leer en voz alta
help-search = buscar un folleto o una palabra
help-read = leer esta pantalla en voz alta, o leerla otra vez
help-hold = detener la lectura un momento, y seguir
help-louder = hablar más fuerte
help-softer = hablar más bajo
help-hush = dejar de leer en voz alta
help-numbers = O presione el número de lo que desea:
