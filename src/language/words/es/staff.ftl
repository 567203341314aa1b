### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = Personal
do-staff = personal
staff-batch = Lote
staff-jobs = Trabajos
staff-printer = Impresora
staff-more = Más
staff-back = Volver
staff-yes = sí
staff-no = no
staff-change = cambiar

## A batch
staff-batch-empty = Este lote aún está vacío. Elija qué imprimir o use un lote guardado.
staff-add = Agregar una hoja
staff-print = Imprimir este lote
staff-save = Guardar
staff-saved = Lotes guardados
staff-saved-none = Aún no hay lotes guardados.
staff-cover = Portada
staff-remove = Quitar
staff-done = Listo
staff-language = Idioma
staff-draft = borrador
staff-sheet = Contenido
staff-checklist = lista
staff-full = hoja completa
staff-letters = Tamaño
staff-normal = letra normal
staff-large = letra grande
staff-copies = Copias
staff-copies-tens = Copias, por diez
staff-copies-of = { NUMBER($n) ->
    [one] 1 copia
   *[other] { $n } copias
}
staff-pages = { NUMBER($n) ->
    [one] 1 página
   *[other] { $n } páginas
}
staff-lines = { NUMBER($n) ->
    [one] 1 hoja
   *[other] { $n } hojas
}
staff-counting = contando páginas ...
staff-cannot = no se puede imprimir
staff-with-cover = con portada
staff-total = En total: { $copies }, { $pages }
staff-send-ask = ¿Imprimir todo esto ahora?
staff-send-cannot = Una línea de este lote no se puede imprimir. Quítela primero.
staff-name = Nombre
staff-name-hint = Escriba otro nombre o deje este.
staff-name-auto = Lote del { $day } de { $month }
staff-last = Última impresión
staff-saved-as = Guardado como "{ $name }".
staff-not-saved = No se guardó. { $reason }
staff-too-many = No se pueden guardar más lotes: elimine uno.
staff-replace-ask = "{ $name }" ya existe. ¿Reemplazarlo?
staff-replace = Reemplazar
staff-unfinished = Lote sin terminar
staff-load = Usarlo
staff-load-replaces = Reemplaza el lote que está preparando.
staff-delete = Eliminar
staff-delete-ask = ¿Eliminar "{ $name }"?

## Jobs
staff-jobs-none = No se imprimió nada desde ayer.
staff-looking = Revisando ...
staff-making = Preparando las páginas ...
staff-refused = El lote no se imprimió. { $reason }
staff-batch-at = Lote { $time }
staff-cover-page = Portada
staff-patients-page = Página de un paciente
staff-done-of = { $done } de { $total } páginas listas
staff-failed-count = { $n } con error
staff-stopped-count = { $n } con impresión detenida
staff-unknown-count = { $n } sin confirmar
staff-side = página { $done } de { $total }
staff-stop = Detener
staff-stop-all = Detener todo
staff-again = Imprimir de nuevo
staff-again-rest = Imprimir lo que falta
staff-stop-ask = ¿Detener lo que aún no ha salido?
staff-again-ask = Quizá ya salió. Mire en la bandeja de salida. ¿Imprimirlo de nuevo?
staff-gone = Ya no se sabe nada de este trabajo.
staff-put = Pedido
staff-state = Estado
staff-queued = espera su turno
staff-held = espera: ¿aún hace falta?
staff-sending = en camino
staff-sent = en la impresora
staff-stopping = deteniéndose
staff-reported = listo, según la impresora
staff-failed = falló. { $reason }
staff-stopped = detenido
staff-expired = retirado: esperó demasiado
staff-unknown = sin confirmar: mire si salió

## The printer
staff-ready = Lista.
staff-address = Dirección
staff-activity = Ahora
staff-idle = inactiva
staff-processing = imprimiendo
staff-halted = detenida
staff-unsaid = sin datos
staff-rejects = Ahora no acepta trabajos.
staff-waiting = En espera
staff-says = Mensaje
staff-panel = Su pantalla
staff-reasons = Claves
staff-supplies = Consumibles
staff-low = queda poco, pida pronto

## More
staff-reload = Releer los archivos
staff-reading = Leyendo los archivos ...
staff-sound = Los archivos están bien. El quiosco sigue con ellos.
staff-faulty = El quiosco sigue con lo que tenía. Corrija esto y vuelva a leer:
staff-leave = Cerrar el quiosco
staff-leave-ask = ¿Cerrar el quiosco? Nadie podrá usarlo hasta que se inicie de nuevo.
staff-more-about = ¿Cambió kiosk.toml o una hoja? El quiosco puede releer sus archivos, y mientras tanto sigue funcionando.
staff-finish = Terminé
staff-finish-ask = El lote que está preparando no está guardado. ¿Descartarlo?
staff-finish-drop = Descartar
