using FeedWorker.Language.Languages;

namespace FeedWorker.Language.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The minister said that the border would be closed for two weeks if the talks fail.")]
    [InlineData("fr", "Le ministre a dit que la frontière serait fermée pendant deux semaines si les pourparlers échouent.")]
    [InlineData("de", "Der Minister sagte, dass die Grenze für zwei Wochen geschlossen wird, wenn die Gespräche nicht gelingen.")]
    [InlineData("es", "El ministro dijo que la frontera se cerrará por dos semanas si las conversaciones no tienen éxito.")]
    [InlineData("pt", "O ministro disse que a fronteira será fechada por duas semanas se as conversas não tiverem êxito.")]
    [InlineData("it", "Il ministro ha detto che la frontiera sarà chiusa per due settimane se i colloqui non riescono.")]
    [InlineData("nl", "De minister zei dat de grens voor twee weken wordt gesloten als het overleg niet slaagt.")]
    [InlineData("sv", "Ministern sade att gränsen ska vara stängd i två veckor om samtalen inte lyckas, men det är inte klart.")]
    [InlineData("pl", "Minister powiedział, że granica będzie zamknięta przez dwa tygodnie, jeśli rozmowy się nie powiodą.")]
    [InlineData("cs", "Ministr řekl, že hranice bude na dva týdny uzavřena, pokud se jednání o příměří nepodaří.")]
    [InlineData("fi", "Ministeri sanoo, että raja on suljettu kaksi viikkoa, jos neuvottelut eivät onnistu, mutta se ei ole varmaa.")]
    [InlineData("hu", "A miniszter azt mondta, hogy a határ két hétig zárva lesz, ha a tárgyalások nem sikerülnek.")]
    [InlineData("tr", "Bakan, görüşmeler başarısız olursa sınırın iki hafta için kapalı kalacağını ve bu kararın çok yeni olduğunu söyledi.")]
    [InlineData("id", "Menteri itu mengatakan bahwa perbatasan akan ditutup untuk dua minggu jika perundingan ini tidak berhasil.")]
    [InlineData("vi", "Bộ trưởng nói rằng biên giới sẽ đóng cửa trong hai tuần nếu các cuộc đàm phán không được kết quả.")]
    [InlineData("sw", "Waziri huyo alisema kuwa mpaka wa nchi hiyo utafungwa kwa wiki mbili kama mazungumzo ya amani yatashindwa.")]
    [InlineData("ru", "Министр сказал, что граница будет закрыта на две недели, если переговоры не дадут результата.")]
    [InlineData("uk", "Міністр сказав, що кордон буде закрито на два тижні, якщо переговори не дадуть результату.")]
    [InlineData("el", "Ο υπουργός είπε ότι τα σύνορα θα κλείσουν.")]
    [InlineData("ar", "قال الوزير إن الحدود ستغلق لمدة أسبوعين.")]
    [InlineData("fa", "وزیر گفت که مرز برای دو هفته بسته می‌شود و گفتگوها پیش می‌رود.")]
    [InlineData("he", "השר אמר כי הגבול ייסגר לשבועיים.")]
    [InlineData("hi", "मंत्री ने कहा कि सीमा दो सप्ताह के लिए बंद रहेगी।")]
    [InlineData("zh", "部长说边境将关闭两周。")]
    [InlineData("ja", "大臣は国境を二週間閉鎖すると述べた。")]
    [InlineData("ko", "장관은 국경을 두 주 동안 닫겠다고 말했다.")]
    [InlineData("th", "รัฐมนตรีกล่าวว่าจะปิดพรมแดนสองสัปดาห์")]
    public void A_sentence_gives_its_language_away(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("12:30 ... !!!")]
    [InlineData("Odhol News")]
    [InlineData("Ana Ruiz Odhol Falk Kenya Nairobi Mombasa Kisumu Nakuru Eldoret")]
    [InlineData("\ud800\udc00\ud800 \ud83d\ude00")]
    public void Too_little_text_gives_nothing_away(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Theory]
    [InlineData("El Salvador threatens to attack La Libertad gang. Los Angeles police arrested two men. El Paso, Las Cruces, La Junta and Los Alamos closed schools.")]
    [InlineData("La Paz mayor warns: police will attack protesters unless El Alto roads reopen. La Razon, El Deber and Los Tiempos reported.")]
    public void Places_and_papers_with_small_words_of_another_language_leave_a_text_english(string text) => Assert.True(LanguageDetector.Detect(text) is null or "en");

    [Theory]
    [InlineData("EL MINISTRO DIJO QUE LA FRONTERA SE CERRARÁ POR DOS SEMANAS SI LAS CONVERSACIONES NO TIENEN ÉXITO.")]
    [InlineData("El Gobierno de España y la Junta de Andalucía dijeron que las obras del puerto no se cerrarán.")]
    public void Capitals_hide_no_language(string text) => Assert.Equal("es", LanguageDetector.Detect(text));

    [Fact]
    public void Names_and_quotations_of_another_language_leave_a_text_english() => Assert.Equal("en", LanguageDetector.Detect(
        "The mayor of Şırnak, Doğan Çiftçi, told the paper Die Welt that the words \"nous ne sommes pas des lâches\" were not his, and that he would sue."));
}
