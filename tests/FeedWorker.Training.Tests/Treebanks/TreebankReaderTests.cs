using System.IO.Compression;
using System.Text;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Treebanks;

public sealed class TreebankReaderTests
{
    private const string Sample =
        """
        # newdoc id = story_ferry
        # sent_id = story_ferry-1
        # text = We won't sail.
        1	We	we	PRON	PRP	_	4	nsubj	_	_
        2-3	won't	_	_	_	_	_	_	_	_
        2	wo	will	AUX	MD	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        3.1	really	really	ADV	RB	_	_	_	_	_
        4	sail	sail	VERB	VB	_	0	root	_	_
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = story_ferry-2
        1	Stay	stay	VERB	VB	_	0	root	_	_
        """;

    [Fact]
    public void Words_come_with_their_trees_and_without_ranges_and_empty_nodes()
    {
        var sentences = TreebankReader.Read(new StringReader(Sample), _ => { });

        Assert.Equal(["story_ferry-1", "story_ferry-2"], sentences.Select(sentence => sentence.Id));
        Assert.Equal(["We", "wo", "n't", "sail", "."], sentences[0].Words.Select(word => word.Form));
        Assert.Equal([3, 3, 3, -1, 3], sentences[0].Words.Select(word => word.Head));
        Assert.Equal("VERB", sentences[1].Words[0].Tag);
    }

    [Fact]
    public void A_compressed_file_is_read_too()
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.conllu.gz"));
        using (var stream = new GZipStream(file.Create(), CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(Sample));
        }

        Assert.Equal(2, TreebankReader.ReadForTraining(file).Count);
        file.Delete();
    }

    [Theory]
    [InlineData("# newdoc id = GUM_news_afghan")]
    [InlineData("# newdoc id = gum:GUM_news_questionnaire")]
    [InlineData("# sent_id = GUM_news_worship-17")]
    [InlineData("# sent_id = gum_NEWS_taxes-1")]
    public void A_document_that_numbers_are_measured_on_is_refused_by_its_name(string line)
    {
        var text = $"{line}\n1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n";

        var refusal = Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text), HeldOutDocuments.Refuse));

        Assert.Contains("held out", refusal.Message, StringComparison.Ordinal);
        Assert.Single(TreebankReader.Read(new StringReader(text), _ => { }));
    }

    [Fact]
    public void A_file_to_train_on_is_guarded_and_a_file_to_measure_on_is_not()
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.conllu"));
        File.WriteAllText(file.FullName, "# newdoc id = GUM_news_flag\n1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n");

        Assert.Throws<InvalidDataException>(() => TreebankReader.ReadForTraining(file));
        Assert.Single(TreebankReader.ReadForMeasuring(file));
        file.Delete();
    }

    [Theory]
    [InlineData("GUM_news_flags")]
    [InlineData("GUM_bio_emperor-3")]
    [InlineData("weblog-20090605-0004")]
    [InlineData("")]
    public void Other_documents_are_allowed(string name) => Assert.False(HeldOutDocuments.Holds(name));

    [Theory]
    [InlineData("1\tStay\tstay\tVERB\n", "columns")]
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\tx\troot\t_\t_\n", "head")]
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\t9\troot\t_\t_\n\n", "outside")]
    public void A_line_that_is_no_tree_is_named(string text, string what) =>
        Assert.Contains(what, Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text), _ => { })).Message, StringComparison.Ordinal);
}
