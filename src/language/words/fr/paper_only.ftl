### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] Arabe
    [hi] Hindi
    [pa] Pendjabi
    [zh-Hans] Chinois simplifié
    [zh-Hant] Chinois traditionnel
    [ko] Coréen
    [vi] Tieng Viet
   *[other] { $tag }
}
paper-only-mark = sur papier
paper-only-why = Cet écran ne peut pas afficher les lettres de cette langue : { $language }. Vous pouvez lire ces fiches sur papier.
paper-only-lead = Sur papier dans cette langue : { $language }
paper-only-none = Il n’y a ici aucune fiche sur papier dans cette langue : { $language }. Veuillez demander à l’accueil.
