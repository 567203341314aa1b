### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = La impresora no responde: revise la corriente y el cable o la red.
remedy-jam = Retire el papel atascado.
remedy-open = Cierre la tapa de la impresora.
remedy-tray = Vuelva a poner la bandeja en la impresora.
remedy-paper = Ponga papel en la impresora.
remedy-supply = Cambie el tóner o la tinta, o vacíe el depósito de residuos.
remedy-output = Retire las páginas de la impresora.
remedy-paused = La impresora o su cola está en pausa: reanúdela.
remedy-attention = Mire la pantalla de la propia impresora.
remedy-busy = La impresora está ocupada o calentándose. Sigue sola.
remedy-raster = Esta impresora no acepta PDF, así que necesita CUPS: cree una cola con lpadmin -m everywhere y escriba la dirección de esa cola como uri.
remedy-refused = La impresora no ofrece este papel, número de copias, impresión a una o dos caras, o color. El registro dice cuál.
remedy-sign-in = La impresora pide otra contraseña, o presenta un certificado distinto del que está fijado.
remedy-full = El disco está lleno: haga espacio.
remedy-closed = No se puede escribir en la carpeta o el disco: revise los permisos.
remedy-other = No se pudo imprimir. La causa está en el registro.
