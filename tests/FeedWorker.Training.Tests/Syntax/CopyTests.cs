using FeedWorker.Training.Syntax;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Syntax;

public sealed class CopyTests
{
    private static readonly TreebankSentence _said = new("s", [
        new("The", "DET", 1, "det"), new("envoy", "NOUN", 2, "nsubj"), new("said", "VERB", -1, "root"), new("that", "SCONJ", 6, "mark"),
        new("talks", "NOUN", 6, "nsubj"), new("had", "AUX", 6, "aux"), new("failed", "VERB", 2, "ccomp"), new(".", "PUNCT", 2, "punct"),
    ]);

    [Fact]
    public void What_was_said_is_put_first_with_marks_and_without()
    {
        var copies = QuoteCopies.Of([_said]).Select(Text).ToArray();

        Assert.Equal(["\" Talks had failed , \" said the envoy .", "Talks had failed , the envoy said ."], copies);
    }

    [Fact]
    public void The_tree_of_a_turned_sentence_is_still_that_of_the_saying()
    {
        foreach (var copy in QuoteCopies.Of([_said]))
        {
            var words = copy.Words;
            string HeadOf(string form)
            {
                var head = words.Single(word => word.Form == form).Head;
                return head < 0 ? "-" : words[head].Form;
            }

            Assert.Equal(("-", "said", "said", "failed", "failed"), (HeadOf("said"), HeadOf("envoy"), HeadOf("failed"), HeadOf("Talks"), HeadOf("had")));
            Assert.All(words.Where(word => word.Form == "\""), mark => Assert.Equal("failed", words[mark.Head].Form));
        }
    }

    [Theory]
    [InlineData("hoped", "NOUN", ".")] // no verb of saying
    [InlineData("said", "NOUN", "?")] // no statement
    [InlineData("said", "PUNCT", ".")] // a beginning that is no subject
    public void Other_sentences_are_not_turned(string verb, string firstTag, string stop)
    {
        var words = _said.Words.ToArray();
        words[0] = words[0] with { Tag = firstTag };
        words[2] = words[2] with { Form = verb };
        words[^1] = words[^1] with { Form = stop };

        Assert.Empty(QuoteCopies.Of([_said with { Words = words }]));
    }

    [Fact]
    public void A_pronoun_stays_before_its_verb()
    {
        var sentence = new TreebankSentence("s", [
            new("She", "PRON", 1, "nsubj"), new("said", "VERB", -1, "root"), new("ships", "NOUN", 3, "nsubj"), new("sank", "VERB", 1, "ccomp"), new(".", "PUNCT", 1, "punct"),
        ]);

        Assert.Equal("\" Ships sank , \" she said .", Text(QuoteCopies.Of([sentence]).First()));
    }

    private static string Text(TreebankSentence sentence) => string.Join(' ', sentence.Words.Select(word => word.Form));
}
