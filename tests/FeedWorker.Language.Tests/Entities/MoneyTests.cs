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
    [InlineData("a cost of $5-10 million a year")]
    [InlineData("a cost between $5 and $10 million a year")]
    [InlineData("debts of €2 or €3 billion remain")]
    [InlineData("debts of 5-10 million euros remain")]
    [InlineData("debts of 5 to 10 million euros remain")]
    [InlineData("a loan of Rs5-6 crore came")]
    [InlineData("a loan of $5 million to $6 million came")]
    [InlineData("a fee of QX$20 came")]
    public void One_end_of_a_range_and_the_dollar_of_nobody_have_no_value(string text)
    {
        var values = TaggedText.Of(text).Values(EntityType.Money);

        Assert.NotEmpty(values);
        Assert.All(values, Assert.Null);
    }

    [Theory]
    [InlineData("They gave $5 million to 30 villages.", "5000000 USD")]
    [InlineData("They gave $5 million and 30 buses.", "5000000 USD")]
    [InlineData("Fines of $5 million and $7 million followed.", "5000000 USD", "7000000 USD")]
    [InlineData("The fund rose 5 percent to $10 million.", "10000000 USD")]
    [InlineData("A loan of R$ 5 billion and another of EC$20 came.", "5000000000 BRL", "20 XCD")]
    [InlineData("A fee of Bds$20 came.", "20 BBD")]
    [InlineData("A budget of 5 trillion rupiah came.", "5000000000000 IDR")]
    public void An_amount_beside_other_numbers_keeps_its_value(string text, params string[] values) =>
        Assert.Equal(values, TaggedText.Of(text).Values(EntityType.Money));

    [Theory]
    [InlineData("some 340 million people left")]
    [InlineData("about 80 tons of rice")]
    [InlineData("he pounds the table 5 times")]
    public void A_number_of_other_things_is_no_money(string text) => Assert.Empty(TaggedText.Of(text).Names(EntityType.Money));
}
