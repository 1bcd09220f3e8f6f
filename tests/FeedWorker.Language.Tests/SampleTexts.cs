namespace FeedWorker.Language.Tests;

/// <summary>Reports of our own writing; every person, town and party in them is invented, the countries are not.</summary>
public static class SampleTexts
{
    internal const string Border = """
        Kenya warns of closed border

        Kenyan Foreign Minister Amina Odhol said on Thursday that Nairobi would close the crossing at Busimo "within 48 hours" unless Uganda withdrew its troops.

        "We have waited for at least two weeks," Odhol told reporters. She added that her country had asked the African Union (AU) to step in.

        The Ugandan Defence Ministry rejected the claim. The ministry said it had moved two Sukhoi-30 jets and an S-400 battery on February 20, 2023, at a cost of 340 million Canadian dollars.

        In Canada, Prime Minister Alan Tremblane called the row "foolish". Tremblane spoke to President Peter Okwiri yesterday. .

        Jonas Weidler, deputy head of the Council of Lake States, said: “Nobody wants a war.”
        """;

    internal const string Court = """
        GRANDVILLE — Ms. Clara Benning-Roe, 43, was freed by the High Court of Northmoor on 3 May… The judge, J. R. Falk, gave no reason.The lawyer of the U.S. firm Halden Inc. said so. ‘It’s over,’ he said; «c'est fini», she replied. Damages of £2.5m were paid in 2019-2021.
        """;

    internal const string Odd = "\u201cUnclosed quotes, \"stray marks\" \u2018 \u300c\u300d\u201d . . \ud83d\ude00\ud800 A\u0301 x\u200by \u00a0\t\r\n\r\n!!! ??? ... 1,000.50% $ 5 €5m #1 http://example.org/a?b=c AT&T's o'clock I'm U.S.A. e.g. Rs. 5 lakh";

    public static TheoryData<string> All => [Border, Court, Odd, "", " ", "\n\n", ".", "\"", "A", "a.b.c"];
}
