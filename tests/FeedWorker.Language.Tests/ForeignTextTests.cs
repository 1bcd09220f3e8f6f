namespace FeedWorker.Language.Tests;

public sealed class ForeignTextTests
{
    private const string German = "Der Minister Falk drohte in Nairobi: „Wir werden die Grenze schließen, wenn sie nicht gehen.“ Das ist nicht neu, aber es wird ernst.";

    private static readonly TextAnalyzer _analyzer = new(LanguageModel.Default);

    [Fact]
    public void A_text_in_another_language_is_flagged_and_its_quotes_are_told_by_their_marks()
    {
        var analysis = _analyzer.Analyze(German);

        Assert.Equal("de", analysis.Language);
        var quote = Assert.Single(analysis.Quotes);
        Assert.Equal("„Wir werden die Grenze schließen, wenn sie nicht gehen.“", analysis.Segments.Words(quote.Content));
        Assert.Null(quote.Speaker);
    }

    [Fact]
    public void Its_names_are_attempted_and_no_threats_are_sought()
    {
        var analysis = _analyzer.Analyze(German + " He threatened to attack Kenya.");

        Assert.Contains(analysis.Entities, entity => entity.Name == "Nairobi");
        Assert.Empty(analysis.Threats);
    }

    [Fact]
    public void Chinese_quotations_need_no_spaces()
    {
        var analysis = _analyzer.Analyze("部长说：「我们将关闭边境两周。」他走了。");

        Assert.Equal("zh", analysis.Language);
        Assert.Single(analysis.Quotes);
    }

    [Fact]
    public void An_english_text_says_so() => Assert.Equal("en", _analyzer.Analyze("The army said that it would not attack the town.").Language);

    [Fact]
    public void A_headline_is_too_short_to_tell_and_is_read_as_english()
    {
        var analysis = _analyzer.Analyze("Kenya threatens to attack Ostmark");

        Assert.Null(analysis.Language);
        Assert.NotEmpty(analysis.Threats);
    }
}
