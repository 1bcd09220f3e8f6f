using FeedWorker.Language.Quotes;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>Words whose speaker stands beside them without a verb: signatures, transcripts, headlines.</summary>
public class LabelledSpeechTests
{
    [Theory]
    [InlineData("“We stay in the valley.” ― Ana Ruiz", "Ana Ruiz")]
    [InlineData("“We stay in the valley.” — Obi", "Obi")]
    [InlineData("“We stay in the valley.”― Holm.", "Holm")]
    [InlineData("“We stay in the valley.” - Ana Ruiz, 34", "Ana Ruiz")]
    [InlineData("\"We stay in the valley.\" -- Jens Holm, a teacher from Oslo", "Jens Holm")]
    [InlineData("\"We stay in the valley.\"\n- Ruiz.\n\nThe claim is wrong.", "Ruiz")]
    [InlineData("\"We stay in the valley.\"\n-President Holm, after the vote.\n\nThe claim is wrong.", "President Holm")]
    public void A_dash_and_a_name_sign_a_quotation(string text, string speaker)
    {
        var quote = Assert.Single(Find(text));

        Assert.Equal(text[..(text.IndexOf('.', StringComparison.Ordinal) + 2)], quote.Content.In(text).ToString());
        Assert.Equal(speaker, quote.Speaker?.In(text).ToString());
        Assert.Equal(QuoteKind.Direct, quote.Kind);
    }

    [Fact]
    public void Every_signed_quotation_has_its_own_signer()
    {
        const string Text = "“We stay because we must.” ― Ana Ruiz\n“I left in June.” ― Jens Holm\n“Nobody asked us.” ― Dario Costa";

        Assert.Equal(["Ana Ruiz", "Jens Holm", "Dario Costa"], Find(Text).Select(quote => quote.Speaker?.In(Text).ToString()));
    }

    [Fact]
    public void A_sentence_that_goes_on_behind_a_dash_signs_nothing() =>
        Assert.DoesNotContain(Find("“We stay in the valley” - Ruiz left on Monday."), quote => quote.Speaker is not null);

    [Fact]
    public void A_transcript_gives_every_turn_to_its_label()
    {
        const string Text = "Here is the talk.\nHOLM: Let us start. Who closed the road?\nRUIZ: I think that the ministry closed it.\nHOLM: It did.\nRUIZ: Then ask them.";

        var quotes = Find(Text);

        Assert.Equal(["HOLM", "RUIZ", "HOLM", "RUIZ"], quotes.Select(quote => quote.Speaker?.In(Text).ToString()));
        Assert.Equal("Let us start. Who closed the road?", quotes[0].Content.In(Text).ToString());
        Assert.Equal("I think that the ministry closed it.", quotes[1].Content.In(Text).ToString());
        Assert.All(quotes, quote => Assert.Equal((QuoteKind.Direct, ":"), (quote.Kind, quote.Cue?.In(Text).ToString())));
    }

    [Fact]
    public void A_transcript_in_quotation_marks_opens_every_paragraph_with_one()
    {
        const string Text = "Partial transcript as follows:\n\n\"HOLM: Who closed the road?\n\n\"RUIZ: The ministry closed it.\n\n\"But it will open again.\n\n"
            + "\"(CROSSTALK.)\n\n\"HOLM: If I may, we have little time.\n\n\"RUIZ: Then we go.";

        Assert.Equal(
            ["Who closed the road?", "The ministry closed it.\n\n\"But it will open again.", "If I may, we have little time.", "Then we go."],
            Find(Text).Select(quote => quote.Content.In(Text).ToString()));
    }

    [Fact]
    public void Questions_and_answers_are_turns()
    {
        const string Text = "Ruiz met the press.\nQ: Why did you go?\nA: I had no choice.";

        Assert.Equal(["Q", "A"], Find(Text).Select(quote => quote.Speaker?.In(Text).ToString()));
    }

    [Fact]
    public void Lines_with_the_names_of_people_are_turns()
    {
        const string Text = "Minister Ana Ruiz and Senator Jens Holm met in Oslo.\nRuiz: We stay in the valley.\nHolm: You go.";

        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes;

        Assert.Equal(["Ana Ruiz", "Jens Holm"], quotes.Select(quote => quote.ResolvedSpeaker.Name));
    }

    [Theory]
    [InlineData("The road is closed.\nNote: The bridge is open.\nPhoto: The bridge stands in the valley.\nNote: Trains run.")]
    [InlineData("The road is closed.\nTime: The doors open at noon.\nPrice: It costs ten crowns.\nTime: The doors close at six.")]
    [InlineData("The road is closed.\nKandor: The bridge is open.")]
    public void Lines_with_labels_that_are_nobody_are_no_quotes(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_headline_with_a_label_repeats_what_somebody_said()
    {
        const string Text = "Ana Ruiz: Talks will fail without the north\n\nMinister Ana Ruiz left Oslo on Monday.";

        var quote = Assert.Single(new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes);

        Assert.Equal("Talks will fail without the north", quote.Content.In(Text).ToString());
        Assert.Equal(("Ana Ruiz", QuoteKind.Indirect), (quote.ResolvedSpeaker.Name, quote.Kind));
    }
}
