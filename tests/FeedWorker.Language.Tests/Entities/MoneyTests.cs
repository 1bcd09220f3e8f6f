using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Tests.Entities;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("aid of $280 million came", "$280 million", "280000000 USD")]
    [InlineData("a fine of US$2.98 billion was", "US$2.98 billion", "2980000000 USD")]
    [InlineData("a fine of HK$1,600 was", "HK$1,600", "1600 HKD")]
    [InlineData("damages of £2.5m were", "£2.5m", "2500000 GBP")]
    [InlineData("a loan of Rs 5 lakh was", "Rs 5 lakh", "500000 INR")]
    [InlineData("a loan of EUR 30 million was", "EUR 30 million", "30000000 EUR")]
    [InlineData("some 340 million Canadian dollars more", "340 million Canadian dollars", "340000000 CAD")]
    [InlineData("some 1.39 billion U.S. dollars more", "1.39 billion U.S. dollars", "1390000000 USD")]
    [InlineData("some 20 yuan more", "20 yuan", "20 CNY")]
    [InlineData("some 300,000 shekels more", "300,000 shekels", "300000 ILS")]
    [InlineData("some 5 million Egyptian pounds more", "5 million Egyptian pounds", "5000000 EGP")]
    [InlineData("some 40 pesos more", "40 pesos", null)]
    [InlineData("worth tens of millions of yuan now", "tens of millions of yuan", null)]
    public void An_amount_has_its_number_and_currency(string text, string words, string? value)
    {
        var tagged = TaggedText.Of(text);

        Assert.Equal([words], tagged.Names(EntityType.Money));
        Assert.Equal([value], tagged.Values(EntityType.Money));
    }

    [Theory]
    [InlineData("some 340 million people left")]
    [InlineData("about 80 tons of rice")]
    [InlineData("he pounds the table 5 times")]
    public void A_number_of_other_things_is_no_money(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Money));
}
