### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] Árabe
    [hi] Hindi
    [pa] Panyabí
    [zh-Hans] Chino simplificado
    [zh-Hant] Chino tradicional
    [ko] Coreano
    [vi] Tieng Viet
   *[other] { $tag }
}
paper-only-mark = en papel
paper-only-why = Esta pantalla no puede mostrar las letras de este idioma: { $language }. Puede leerlo en papel.
paper-only-lead = En papel en este idioma: { $language }
paper-only-none = Aquí no hay ninguna hoja en papel en este idioma: { $language }. Por favor, pregunte en recepción.
