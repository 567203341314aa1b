### A draft, made with the help of a machine. No translator has checked it yet.

language-name = Español
ask-desk = o pregunte en recepción
sample = MUESTRA
sample-notice = Una muestra, no una clínica real. No llame a sus números.

## Dates
weekday = { NUMBER($n) ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
month = { NUMBER($n) ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-with-weekday = { $weekday } { $day } de { $month }
date-with-year = { $day } de { $month } de { $year }

## The three tiers
emergency-word = EMERGENCIA
call-word = LLÁMENOS
normal-word = NORMAL
emergency-lead = Llame al { $number } ahora si tiene:
call-lead = Llame al { $phone } si tiene:
call-lead-unknown = Avise en recepción si tiene:
normal-lead = No hace falta llamar. Es lo usual:
before-normal-lead = Qué hacer y qué es lo usual. No hace falta llamar:
emergency-number-missing = número local de emergencias
fact-missing = (pregunte en recepción)
emergency-say = Dígales que recibió un tratamiento, y cuándo.

## What keys do
do-choose = elegir
do-open = abrir
do-scroll = leer
do-section = sección
do-print = imprimir
do-back = volver
do-finish = Terminé
do-help = ayuda
do-language = idioma
do-emergency = emergencia

## Welcome
welcome-lead = Qué esperar después de su tratamiento y cuándo llamarnos.
welcome-read = Léalo aquí. Lléveselo en papel.
welcome-choose = toque uno o presione su número
welcome-emergency = ¿Dolor de pecho o le cuesta respirar? Llame al { $number } ahora. No espere.
emergency-short = { $number }: dolor de pecho, falta aire
privacy = No se piden nombres. No se guarda nada sobre usted.
leave = Ctrl-C cierra el programa.

## Home and language
home-choose = ¿Qué le gustaría leer?
home-empty = Ahora no hay nada para leer aquí. Por favor pregunte en recepción.
only-in = en { $language }
language-choose = Elija su idioma

## Reader
section-of = { $n } de { $total }
checklist-mine = Mi lista
print-mine = Imprimir mi lista
sources-heading = De dónde viene esto
sources-in = { $language ->
    [English] Estas fuentes están en inglés.
   *[other] Estas fuentes están en { $language }.
}
more-below = más
more-above = subir
not-reviewed = Aún no revisado por un profesional con licencia.
reviewed = Revisado por { $reviewer }, { $qualification }, { $date }.
overdue = Tocaba una nueva revisión el { $date }. Pregunte en recepción si esto sigue vigente.
draft = Esta traducción es un borrador. Ningún traductor la ha revisado aún. Si algo no está claro, pregunte en recepción.
shown-in = Esta hoja solo está aquí en { $language }. Pida ayuda en recepción.
certainty-strong = evidencia sólida
certainty-fair = evidencia moderada
certainty-weak = evidencia débil
certainty-custom = consejo habitual, no investigación

## Print
print-title = Lléveselo en papel
sheet-checklist = La lista
sheet-checklist-about = Una página: emergencia, llámenos, normal.
sheet-full = La hoja completa
sheet-full-about = Todas las secciones, la lista y las fuentes.
size-standard = Letra normal
size-large = Letra grande
copies = Copias
print-now = Imprimir
printer-looking = Revisando la impresora ...
printer-ready = La impresora está lista.
collect-at = Recójala { $place }.
collect = Recójala en la impresora.
print-not-set-up = Aquí todavía no se puede imprimir. Por favor pida esta hoja en recepción.
maybe-jam = Puede que la impresora esté atascada.
maybe-open = Puede que la impresora esté abierta.
maybe-tray = Puede que una bandeja de la impresora no esté en su lugar.
maybe-paper = Puede que la impresora necesite papel.
maybe-supply = Puede que la impresora necesite mantenimiento.
maybe-output = Puede que la bandeja de salida de la impresora esté llena.
maybe-attention = Puede que alguien tenga que revisar la impresora.
maybe-try = Puede intentarlo. Si no sale nada, avise en recepción.
print-limit = Ya pidió esta página todas las veces que se puede aquí. Para más copias, pregunte en recepción.
print-already = Imprimió esta página hace un momento. ¿Quiere otra?
print-another = Imprimir otra
print-no = No, seguir leyendo
code-offer = Ver la lista para su teléfono

## Printing
printing-making = Preparando su página ...
printing-sent = Su página va en camino a la impresora.
printing-done = La impresora informa que su página está lista.
printing-again = Presione solo una vez. Su página sale sola.
read-on = Seguir leyendo
printing-follows = Su página saldrá sola después.
printing-stopped = Esta página se detuvo. Por favor pida una copia en recepción.
printing-page = página { $n } de { $total }
printing-seconds = { NUMBER($n) ->
    [one] 1 segundo
   *[other] { $n } segundos
}
trouble-offline = La impresora no responde. Por favor pida una copia en recepción.
trouble-jam = La impresora está atascada. Por favor avise en recepción.
trouble-open = La impresora está abierta. Por favor avise en recepción.
trouble-tray = Una bandeja de la impresora no está en su lugar. Por favor avise en recepción.
trouble-paper = La impresora necesita papel. Por favor avise en recepción.
trouble-supply = La impresora necesita mantenimiento. Por favor pida una copia en recepción.
trouble-output = La bandeja de salida de la impresora está llena. Por favor retire las páginas o avise en recepción.
trouble-paused = La impresión está en pausa. Por favor pida una copia en recepción.
trouble-attention = Alguien tiene que revisar la impresora. Por favor pida una copia en recepción.
trouble-busy = La impresora se está preparando. Un momento, por favor.
trouble-refused = Esta impresora no puede imprimir esta página. Por favor pida una copia en recepción.
trouble-full = La impresora no acepta más páginas ahora. Por favor pida una copia en recepción.
trouble-closed = La impresión está apagada ahora. Por favor pida una copia en recepción.
trouble-unknown = No se pudo imprimir su página. Por favor pida una copia en recepción.
trouble-unconfirmed = No sabemos si salió su página. Por favor pregunte en recepción.

## Emergency
emergency-desk = ¿Está en la clínica? Avise ya en recepción.
emergency-elsewhere = En cualquier otro lugar:
emergency-call = Llame al { $number } ahora.
emergency-unknown = Avise ahora en recepción, o llame al número local de emergencias.
emergency-signs = Pida ayuda de inmediato si tiene algo de esto:
do-not-wait = No espere a ver si se pasa.

## Help
help-title = Cómo funciona
help-touch = Toque lo que quiera. O use las teclas:
help-move = elegir una línea o mover el texto
help-section = la sección siguiente o anterior
help-enter = abrir lo marcado
help-back = volver
help-digits = elegir la línea con ese número
help-print = imprimir la página
help-emergency = qué hacer en una emergencia
help-language = cambiar el idioma
help-finish = limpiar la pantalla para la siguiente persona
help-desk = ¿Algo más? Pregunte en recepción. Le ayudarán con gusto.

## Idle
idle-title = ¿Sigue ahí?
idle-body = En { NUMBER($n) ->
    [one] 1 segundo
   *[other] { $n } segundos
} esta pantalla vuelve al inicio.
idle-stay = Toque la pantalla o presione una tecla para seguir.

too-small = Agrande esta ventana, o pregunte en recepción.
