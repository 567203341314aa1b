keep-page = Guarde esta página una semana.
printed-on = Impreso el { $date }
version = Versión { $version }
sources-list = Fuentes: { $list }
page-of = Página { $n } de { $total }
paper-sample = MUESTRA – no es una clínica real
