## What further keys do
do-search = खोजें
do-read = ज़ोर से पढ़ें
help-search = कोई पर्चा या शब्द खोजें
help-read = यह स्क्रीन ज़ोर से पढ़ें, या फिर से पढ़ें
help-hold = पढ़ना थोड़ी देर रोकें, फिर आगे पढ़ें
help-louder = और ज़ोर से बोलें
help-softer = और धीमे बोलें
help-hush = ज़ोर से पढ़ना बंद करें
help-numbers = या जो चाहिए उसका नंबर दबाएँ:
