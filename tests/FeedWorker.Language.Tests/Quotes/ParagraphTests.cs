using FeedWorker.Language.Mentions;
using FeedWorker.Language.Quotes;
using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class ParagraphTests
{
    [Fact]
    public void A_long_speech_opens_every_paragraph_with_a_mark_and_closes_once()
    {
        const string Text = "Ruiz said: “We have waited for a year.\n\n“Now we will answer.”\n\nNobody replied.";

        var quote = Assert.Single(Find(Text));

        Assert.Equal("“We have waited for a year.\n\n“Now we will answer.”", quote.Content.In(Text).ToString());
        Assert.Equal(QuoteKind.Direct, quote.Kind);
    }

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_paragraph()
    {
        const string Text = "Ruiz said: \"We have waited for a year.\n\nHolm said that the road was closed.";

        Assert.Equal(["\"We have waited for a year.", "that the road was closed"], Contents(Text));
    }

    [Fact]
    public void A_mark_that_opens_twice_ends_with_its_sentence()
    {
        const string Text = "Ruiz said: “We have waited. Then she left. Holm said: “We will wait.”";

        Assert.Equal(["“We have waited.", "“We will wait.”"], Contents(Text));
    }

    [Fact]
    public void A_quotation_below_its_attribution_belongs_to_it()
    {
        const string Text = "Ruiz continued:\n\n\"We have waited for a year.\"";

        Assert.Equal(["\"We have waited for a year.\""], Contents(Text));
    }

    [Fact]
    public void A_heading_in_quotation_marks_names_nobody()
    {
        const string Text = "The road was closed, Holm said.\n\n\"We will answer.\"\n\nRuiz spoke next.";

        var heading = Find(Text)[1];

        Assert.Equal("\"We will answer.\"", heading.Content.In(Text).ToString());
        Assert.Null(heading.Cue);
        Assert.Null(heading.Speaker);
        Assert.Equal(Resolution.None, heading.ResolvedSpeaker.How);
    }

    [Fact]
    public void A_paragraph_of_its_own_goes_on_with_the_speaker_before()
    {
        const string Text = "“We have waited for a year,” said Minister Ana Ruiz.\n\n“Our people in the valley have no bread, no water and no doctor.”";

        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes;

        Assert.Equal(2, quotes.Count);
        Assert.Equal((Resolution.Continued, quotes[0].ResolvedSpeaker.Name), (quotes[1].ResolvedSpeaker.How, quotes[1].ResolvedSpeaker.Name));
        Assert.Equal("Ana Ruiz", quotes[1].ResolvedSpeaker.Name);
        Assert.Equal(quotes[0].Speaker, quotes[1].Speaker);
    }

    [Fact]
    public void A_pronoun_means_the_last_speaker_and_not_the_nearest_name()
    {
        const string Text = "Minister Dario Costa said that talks would resume.\n\n"
            + "He added - after a meeting with his colleague Jens Holm - that the road was closed.";

        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes;

        Assert.Equal(["Dario Costa", "Dario Costa"], quotes.Select(quote => quote.ResolvedSpeaker.Name));
    }

    [Fact]
    public void A_quotation_with_an_attribution_of_its_own_is_not_taken_by_the_speaker_before()
    {
        const string Text = "“The road is closed,” Holm said. “Who pays for this?” Ruiz asked.";

        Assert.Equal(["“The road is closed,”", "“Who pays for this?”"], Contents(Text));
    }

    [Fact]
    public void A_heading_in_capitals_is_not_the_speaker_going_on()
    {
        const string Text = "“We have waited for a year,” said Minister Ana Ruiz.\n\n'The Road Isn't Safe.'\n\nNobody replied.";

        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes;

        Assert.Equal(["Ana Ruiz", null], quotes.Select(quote => quote.ResolvedSpeaker.Name));
    }

    [Fact]
    public void Reported_words_and_the_quotation_that_follows_stay_apart()
    {
        const string Text = "Minister Ana Ruiz said that the road was closed. “Our people have no bread.”";

        var quotes = new TextAnalyzer(LanguageModel.Default).Analyze(Text).Quotes;

        Assert.Equal([QuoteKind.Indirect, QuoteKind.Direct], quotes.Select(quote => quote.Kind));
        Assert.Equal(["that the road was closed", "“Our people have no bread.”"], quotes.Select(quote => quote.Content.In(Text).ToString()));
        Assert.Equal((Resolution.Continued, "Ana Ruiz"), (quotes[1].ResolvedSpeaker.How, quotes[1].ResolvedSpeaker.Name));
        Assert.Equal((null, quotes[0].Speaker), (quotes[1].Cue, quotes[1].Speaker));
    }

    private static IEnumerable<string> Contents(string text) => Find(text).Select(quote => quote.Content.In(text).ToString());
}
