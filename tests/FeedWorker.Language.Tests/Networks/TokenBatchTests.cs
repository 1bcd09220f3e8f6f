using FeedWorker.Language.Networks;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Networks;

public sealed class TokenBatchTests
{
    [Fact]
    public void Batches_hold_every_token_once_and_no_sequence_is_longer_than_the_bound()
    {
        var text = string.Join('\n', Enumerable.Range(1, 60).Select(i => string.Concat(Enumerable.Repeat("grain ", i * 9)) + "arrived."));
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

        var batches = TokenBatch.Of(segments).ToArray();

        Assert.True(batches.Length > 1);
        var next = 0;
        foreach (var batch in batches)
        {
            Assert.Equal(next, batch.FirstToken);
            Assert.Equal(0, batch.Starts[0]);
            for (var i = 1; i < batch.Starts.Length; i++)
            {
                Assert.InRange(batch.Starts[i] - batch.Starts[i - 1], 1, TokenBatch.LongestSequence);
            }

            next += batch.Count;
        }

        Assert.Equal(segments.Tokens.Count, next);
    }

    [Fact]
    public void A_text_without_tokens_has_no_batch() => Assert.Empty(TokenBatch.Of(SentenceSplitter.Split(" \n ", Tokenizer.Tokenize(" \n "))));
}
