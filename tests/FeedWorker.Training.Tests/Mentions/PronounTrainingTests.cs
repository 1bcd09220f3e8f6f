using FeedWorker.Language.Mentions;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Training.Mentions;

namespace FeedWorker.Training.Tests.Mentions;

public sealed class PronounTrainingTests
{
    [Fact]
    public void What_the_right_ones_have_in_common_weighs_more()
    {
        var lessons = new PronounLessons();
        for (var i = 0; i < 20; i++)
        {
            lessons.Add(Pronoun.He, [[9], [0, 1], [2, 1]], [false, true, false]);
        }

        var weights = lessons.Learn(PronounWeights.KindOf(Pronoun.He), shrink: 1);

        Assert.True(weights[0] > 0.5 && weights[2] < -0.5);
        Assert.Equal(0, weights[1], 6);
        Assert.Equal(0, weights[9], 6);
    }

    [Fact]
    public void A_he_whom_nobody_was_brought_up_for_teaches_nothing()
    {
        var lessons = new PronounLessons();

        lessons.Add(Pronoun.He, [[0], [1]], [true, false]);
        lessons.Add(Pronoun.Body, [[0], [1]], [true, false]);

        Assert.Equal(1, lessons.Count);
    }

    [Fact]
    public void A_table_of_weights_is_read_as_it_was_written()
    {
        var weights = new PronounWeights([.. Enumerable.Range(0, PronounWeights.Kinds).Select(kind => Enumerable.Range(0, PronounFeatures.Count).Select(feature => kind + (feature / 8f)).ToArray())]);
        var table = new StringWriter();

        weights.Write(table, "a comment");
        var read = PronounWeights.Read(new StringReader(table.ToString()));

        for (var kind = 0; kind < PronounWeights.Kinds; kind++)
        {
            Assert.Equal(weights[kind].ToArray(), read[kind].ToArray());
        }
    }

    [Fact]
    public void A_table_of_other_features_is_refused() =>
        Assert.Throws<InvalidDataException>(() => PronounWeights.Read(new StringReader("Distance/0\t1\t1\t1\nColour/0\t1\t1\t1\n")));
}
