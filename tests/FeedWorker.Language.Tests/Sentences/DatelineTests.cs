using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Sentences;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("CAIRO --", "Coastal Pilots League said it will wait.")]
    [InlineData("CAIRO (Reuters) -", "The union said it will wait.")]
    [InlineData("NAIROBI, Kenya (AP) —", "The union said it will wait.")]
    [InlineData("Tehran, Nov 20, IRNA –", "The union said it will wait.")]
    [InlineData("GENEVA / NEW YORK, 20 November 2026 -", "UN officials said they will wait.")]
    [InlineData("BEIJING, Nov. 20 (Xinhua) --", "China will wait.")]
    [InlineData("PORT-AU-PRINCE, Haiti —", "Gangs will wait.")]
    [InlineData("(CNN)", "Russian officials said they will wait.")]
    [InlineData("[Nairobi]", "Union officials said they will wait.")]
    [InlineData("(Nairobi) –", "Union officials said they will wait.")]
    [InlineData("GENEVA -", "“We will wait,” he said.")]
    [InlineData("TARN —", "The army — the largest here — will wait.")]
    public void A_dateline_is_no_part_of_the_first_sentence(string dateline, string sentence) =>
        Assert.Equal([dateline, sentence], Split($"{dateline} {sentence}"));

    [Fact]
    public void A_dash_without_spaces_ends_a_dateline_when_it_is_long() => Assert.Equal(["LONDON—", "The union will wait."], Split("LONDON—The union will wait."));

    [Fact]
    public void Later_paragraphs_have_datelines_too() => Assert.Equal(
        ["By Ada Wurm", "CAIRO (Reuters) -", "The union will wait."], Split("By Ada Wurm\nCAIRO (Reuters) - The union will wait."));

    [Theory]
    [InlineData("NATO — Which he founded — will wait.")]
    [InlineData("Ali Wurm – The minister of mines – will wait.")]
    [InlineData("Apollo 11 — The mission that landed there.")]
    [InlineData("The strike (Reuters) - The union will wait.")]
    [InlineData("UNION WARNS - POLICE WILL WAIT")]
    [InlineData("(He laughs) The union will wait.")]
    [InlineData("Mid-West – The union will wait.")]
    [InlineData("(CNN) -")]
    [InlineData("CAIRO -")]
    public void Other_dashes_and_brackets_part_nothing(string text) => Assert.Equal([text], Split(text));

    private static string[] Split(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        return [.. segments.Sentences.Select(sentence => segments.Words(sentence.Span))];
    }
}
