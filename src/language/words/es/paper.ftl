### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = Guarde esta página una semana.
printed-on = Impreso el { $date }
version = Versión { $version }
sources-list = Fuentes: { $list }
page-of = Página { $n } de { $total }
paper-sample = MUESTRA – no es una clínica real
qr-caption = Para su teléfono: escanee y guarde esta lista. No necesita internet.
qr-alt = Un código para teléfonos. Contiene las palabras de esta lista.
notes-line = Notas del profesional que le atiende
timeline-alt = Línea de tiempo. { $steps }
logo-alt = Logotipo de { $name }
