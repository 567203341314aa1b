### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = L’imprimante ne répond pas : vérifiez l’alimentation et le câble ou le réseau.
remedy-jam = Retirez le papier coincé.
remedy-open = Fermez le capot de l’imprimante.
remedy-tray = Remettez le bac dans l’imprimante.
remedy-paper = Mettez du papier dans l’imprimante.
remedy-supply = Remplacez le toner ou l’encre, ou videz le bac de récupération.
remedy-output = Retirez les pages de l’imprimante.
remedy-paused = L’imprimante ou sa file d’attente est en pause : relancez-la.
remedy-attention = Regardez l’écran de l’imprimante elle-même.
remedy-busy = L’imprimante est occupée ou en préchauffage. Elle reprend toute seule.
remedy-raster = Cette imprimante n’accepte pas le PDF, il lui faut donc CUPS : créez une file d’attente avec lpadmin -m everywhere et indiquez l’adresse de cette file comme uri.
remedy-refused = L’imprimante ne propose pas ce papier, ce nombre de copies, ce recto ou recto verso, ou cette couleur. Le journal dit lequel.
remedy-sign-in = L’imprimante demande un autre mot de passe, ou présente un autre certificat que celui qui est enregistré.
remedy-full = Le disque est plein : libérez de la place.
remedy-closed = Impossible d’écrire dans le dossier ou sur le disque : vérifiez les droits.
remedy-other = L’impression a échoué. La cause est dans le journal.
