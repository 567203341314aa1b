## What is told line by line, without a picture
# Below every page
plain-prompt = Escriba un número y presione Enter.
plain-again = Presione solo Enter para leer esta página otra vez.
plain-unknown = Eso no es una opción aquí.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = Presione Enter para seguir.
# In place of the help about touching and arrow keys
plain-help = Escriba el número de lo que desea y presione Enter. Presione solo Enter para leer una página otra vez. Escriba 0 para volver y * para una emergencia.
plain-next = Parte siguiente: { $part }
plain-before = Parte anterior: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = Más para leer
plain-less = Volver a los primeros
plain-chosen = { $what } (elegido)
plain-set = { $what }: { $value }
plain-more-copies = Una copia más
plain-fewer-copies = Una copia menos
plain-fewer-of = { $what }: menos
