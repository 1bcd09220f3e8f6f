using FeedWorker.Language.Entities.Values;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities.Values;

public sealed class MoneyValueTests
{
    [Theory]
    [InlineData("$15", "15 USD")]
    [InlineData("C$340 million", "340000000 CAD")]
    [InlineData("A$1.5bn", "1500000000 AUD")]
    [InlineData("US$26.12 billion", "26120000000 USD")]
    [InlineData("U.S.$5", "5 USD")]
    [InlineData("NZ$20", "20 NZD")]
    [InlineData("R$2 milhões", "2 BRL")]
    [InlineData("R500 million", "500000000 ZAR")]
    [InlineData("N500m", "500000000 NGN")]
    [InlineData("₦1.2 trillion", "1200000000000 NGN")]
    [InlineData("Tk 5 crore", "50000000 BDT")]
    [InlineData("₹3 lakh crore", "3000000000000 INR")]
    [InlineData("KSh 2,000", "2000 KES")]
    [InlineData("GH₵50", "50 GHS")]
    [InlineData("€30m", "30000000 EUR")]
    [InlineData("30 million euros", "30000000 EUR")]
    [InlineData("£420m", "420000000 GBP")]
    [InlineData("1.39 billion U.S. dollars", "1390000000 USD")]
    [InlineData("340 million Canadian dollars", "340000000 CAD")]
    [InlineData("5 Zimbabwean dollars $5", "5 ZWL")]
    [InlineData("336-million-ringgit", "336000000 MYR")]
    [InlineData("a billion-dollar", "1000000000 USD")]
    [InlineData("twenty-five thousand dollars", "25000 USD")]
    [InlineData("hundred yuan", "100 CNY")]
    [InlineData("$1.1. million", "1100000 USD")]
    [InlineData("200 EUR", "200 EUR")]
    [InlineData("20 million won", "20000000 KRW")]
    [InlineData("Rs. 700", "700 INR")]
    [InlineData("tens of millions of yuan", null)]
    [InlineData("millions of shekels", null)]
    [InlineData("5,000-6,000 baht", null)]
    [InlineData("$5-10 million", null)]
    [InlineData("between $5 and $10 million", null)]
    [InlineData("$5 million - $10 million", null)]
    [InlineData("one hundred and fifty million dollars", null)]
    [InlineData("a $5 million", "5000000 USD")]
    [InlineData("R$ 5 billion", "5000000000 BRL")]
    [InlineData("QX$20", null)]
    [InlineData("5 trillion rupiah", "5000000000000 IDR")]
    [InlineData("40 pesos", null)]
    [InlineData("10 dinars", null)]
    [InlineData("3 bitcoins", null)]
    [InlineData("Luna", null)]
    public void An_amount_is_its_number_and_the_code_of_its_currency(string words, string? value) => Assert.Equal(value, Value(words, ""));

    [Theory]
    [InlineData("Rs 700", "Pakistan's minister met Pakistani farmers.", "700 PKR")]
    [InlineData("40 pesos", "The Mexican minister spoke in Mexico.", "40 MXN")]
    [InlineData("40 pesos", "The Mexican minister met the Chilean minister.", null)]
    [InlineData("10 pounds", "Egypt raised the price of bread.", "10 EGP")]
    [InlineData("10 pounds", "The mayor raised the price of bread.", "10 GBP")]
    [InlineData("¥900", "China raised the price of bread.", "900 CNY")]
    [InlineData("¥900", "Japan raised the price of bread.", "900 JPY")]
    [InlineData("10 dinars", "Iraq raised the price of bread.", "10 IQD")]
    [InlineData("500 CFA francs", "Senegal raised the price of bread.", "500 XOF")]
    [InlineData("500 CFA francs", "Cameroon raised the price of bread.", "500 XAF")]
    [InlineData("500 shillings", "Uganda raised the price of bread.", "500 UGX")]
    public void The_countries_of_the_text_decide_between_moneys_of_one_name(string words, string text, string? value) => Assert.Equal(value, Value(words, text));

    private static string? Value(string words, string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        var gazetteer = LanguageModel.Default.Gazetteer;
        return MoneyValue.Of(words, gazetteer, new CountryCounts(segments, gazetteer));
    }
}
