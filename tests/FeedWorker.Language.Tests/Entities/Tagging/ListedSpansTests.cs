using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities.Tagging;

public sealed class ListedSpansTests
{
    [Theory]
    [InlineData("He joined the World Health Organization there.", "World Health Organization")]
    [InlineData("Voters in Maharashtra waited.", "Maharashtra")]
    [InlineData("THE WORLD HEALTH ORGANIZATION WARNED EVERYBODY", "WORLD HEALTH ORGANIZATION")]
    [InlineData("The world health organization of his dreams.", "")]
    [InlineData("Nobody lists Ana Quillmoor.", "")]
    public void A_listed_name_is_marked_where_it_is_written_as_the_list_writes_it(string text, string marked)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

        var marks = ListedSpans.Of(segments, LanguageModel.BuiltInLists, new CapitalizedWords(segments));

        Assert.Equal(marked, string.Join(' ', Enumerable.Range(0, marks.Length).Where(i => marks[i] != 0).Select(i => segments.Word(i).ToString())));
    }

    [Fact]
    public void First_and_last_token_of_a_name_are_told_apart()
    {
        var segments = SentenceSplitter.Split("The World Health Organization warned.", Tokenizer.Tokenize("The World Health Organization warned."));

        var marks = ListedSpans.Of(segments, LanguageModel.BuiltInLists, new CapitalizedWords(segments));

        Assert.Equal(3, marks[1..4].Distinct().Count());
    }
}
