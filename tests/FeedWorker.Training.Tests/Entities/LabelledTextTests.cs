using FeedWorker.Language.Entities;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Entities;

namespace FeedWorker.Training.Tests.Entities;

public sealed class LabelledTextTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-entities-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_of_columns_becomes_text_as_it_was_written()
    {
        var text = Assert.Single(ColumnFile.Read(Write("set.conll", "Ana\tB-PER\nRuiz\tI-PER\ndid\tO\nn't\tO\nleave\tO\n(\tO\nOslo\tB-LOC\n)\tO\n.\tO\n\n\"\tO\nNo\tO\n,\tO\n\"\tO\nshe\tO\nsaid\tO\n.\tO\n")));

        Assert.Equal("Ana Ruiz didn't leave (Oslo).\n\"No,\" she said.\n", text.Text);
        Assert.Equal(["Person Ana Ruiz", "Location Oslo"], text.Mentions.Select(mention => $"{mention.Types[0]} {mention.Span.In(text.Text)}"));
    }

    [Fact]
    public void What_only_tweets_have_is_left_out()
    {
        var text = Assert.Single(ColumnFile.Read(Write("set.conll", "RT\tO\n@\tB-PER\nanaruiz\tB-PER\n:\tO\n@oslo\tB-LOC\nOslo\tB-LOC\nharbour\tO\n#ferry\tO\n#\tO\nHavna\tB-ORG\nhttp://a.example/b\tO\n\n")));

        Assert.Equal(": Oslo harbour Havna\n", text.Text);
        Assert.Equal(["Location Oslo", "Organization Havna"], text.Mentions.Select(mention => $"{mention.Types[0]} {mention.Span.In(text.Text)}"));
    }

    [Fact]
    public void Of_a_file_that_is_to_count_less_every_second_text_is_taken()
    {
        var whole = new FileInfo(Write("whole.conll", "-DOCSTART- a\tO\n\nAna\tB-PER\n\n"));
        var halved = new FileInfo(Write("halved.conll", string.Concat("bcde".Select(name => $"-DOCSTART- {name}\tO\n\nOslo\tB-LOC\n\n"))));

        Assert.Equal(["a", "c", "e"], LabelledFile.ReadForTraining([whole], [halved], []).Select(text => text.Id));
    }

    [Fact]
    public void An_unknown_tag_is_refused() =>
        Assert.Throws<InvalidDataException>(() => ColumnFile.Read(Write("set.conll", "Oslo\tB-MOON\n\n")));

    [Theory]
    [InlineData("mex_mexiconewsdaily_9")]
    [InlineData("latam/mex_mexiconewsdaily_9")]
    [InlineData("GUM_news_crane")]
    public void An_article_that_is_held_out_is_refused_by_its_name(string name)
    {
        var file = new FileInfo(Write("set.jsonl", $$"""{"id": "{{name}}", "text": "Ana left.", "entities": []}"""));

        Assert.Contains(name, Assert.Throws<InvalidDataException>(() => LabelledFile.ReadForTraining([file], [], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_run_measures_on_is_refused_under_any_name()
    {
        var file = new FileInfo(Write("set.jsonl", """{"id": "new-name", "text": "Ana   left “Oslo” .", "entities": []}"""));
        var measured = new LabelledText("dev-1", "Ana left \"Oslo\".", []);

        Assert.Contains("dev-1", Assert.Throws<InvalidDataException>(() => LabelledFile.ReadForTraining([file], [], [measured])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_two_files_hold_counts_once()
    {
        var positions = new FileInfo(Write("set.jsonl", """{"id": "a_1", "text": "Ana left.", "entities": [{"start": 0, "end": 3, "type": "Person"}]}"""));
        var columns = new FileInfo(Write("set.conll", "-DOCSTART- asia/a_1\tO\n\nAna\tB-PER\nleft\tO\n\n-DOCSTART- asia/a_2\tO\n\nOslo\tB-LOC\n\n"));

        Assert.Equal(["a_1", "asia/a_2"], LabelledFile.ReadForTraining([positions, columns], [], []).Select(text => text.Id));
    }

    [Fact]
    public void What_a_set_does_not_label_may_be_anything_and_what_it_labels_may_not()
    {
        var labels = new Language.Entities.Tagging.LabelSet([EntityType.Person, EntityType.Norp]);
        var text = new LabelledText("t", "Ana met Danes there.", [new LabelledSpan(new TextSpan(0, 3), [EntityType.Person])]) { Labelled = [EntityType.Person] };

        var encoded = new EncodedText(text, labels, Language.LanguageModel.BuiltInLists);

        Assert.Equal(1UL << labels.Of(EntityType.Person, 0, 1), encoded.Allowed[0]);
        Assert.Equal(1UL | labels.AllOf(EntityType.Norp), encoded.Allowed[2]);
        Assert.Equal(1UL, encoded.Allowed[3]);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
