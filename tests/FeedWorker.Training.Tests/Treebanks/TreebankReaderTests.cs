using System.IO.Compression;
using System.Text;
using FeedWorker.Training.Commands;
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
        var sentences = TreebankReader.Read(new StringReader(Sample), guard: null);

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

        Assert.Equal(2, TreebankReader.ReadForTraining(file, []).Count);
        file.Delete();
    }

    [Theory]
    [InlineData("# newdoc id = GUM_news_afghan")]
    [InlineData("# newdoc id = gum:GUM_news_questionnaire")]
    [InlineData("# sent_id = GUM_news_worship-17")]
    [InlineData("# sent_id = gum_NEWS_taxes-1")]
    [InlineData("#sent_id=GUM_news_taxes-1")]
    [InlineData("#  sent_id  =  GUM_news_taxes-1")]
    [InlineData("# newdoc id = weblog-blogspot.com_nominations_20041117172713_ENG_20041117_172713")]
    [InlineData("# sent_id = weblog-blogspot.com_nominations_20041117172713_ENG_20041117_172713-0001")]
    public void A_document_that_numbers_are_measured_on_is_refused_by_its_name(string line)
    {
        var text = $"{line}\n1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n";

        var refusal = Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text), new TreebankGuard([])));

        Assert.Contains("held out", refusal.Message, StringComparison.Ordinal);
        Assert.Single(TreebankReader.Read(new StringReader(text), guard: null));
    }

    [Fact]
    public void A_file_to_train_on_is_guarded_and_a_file_to_measure_on_is_not()
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.conllu"));
        File.WriteAllText(file.FullName, "# newdoc id = GUM_news_flag\n1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n");

        Assert.Throws<InvalidDataException>(() => TreebankReader.ReadForTraining(file, []));
        Assert.Single(TreebankReader.ReadForMeasuring(file));
        file.Delete();
    }

    [Fact]
    public void A_sentence_that_the_same_run_measures_on_is_refused()
    {
        var measured = TreebankReader.Read(new StringReader(Sample), guard: null);
        var guard = new TreebankGuard(measured.Select(sentence => sentence.Id));

        Assert.Contains("measured on", Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(Sample), guard)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_without_a_name_is_not_trained_on()
    {
        var text = Sample.Replace("# sent_id = story_ferry-2", "# text = Stay", StringComparison.Ordinal);

        Assert.Contains("no sent_id", Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text), new TreebankGuard([]))).Message, StringComparison.Ordinal);
        Assert.Equal(["story_ferry-1", ""], TreebankReader.Read(new StringReader(text), guard: null).Select(sentence => sentence.Id));
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
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n2\there\there\tADV\tRB\t_\t0\troot\t_\t_\n\n", "2 roots")]
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\t2\tdep\t_\t_\n2\there\there\tADV\tRB\t_\t1\tdep\t_\t_\n\n", "0 roots")]
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n2\there\there\tADV\tRB\t_\t3\tdep\t_\t_\n3\tnow\tnow\tADV\tRB\t_\t2\tdep\t_\t_\n\n", "circle")]
    [InlineData("1\tStay\tstay\tVB\tVB\t_\t0\troot\t_\t_\n", "Line 1")]
    [InlineData("1\tStay\tstay\tVERB\tVB\t_\t0\tsubject\t_\t_\n", "Line 1")]
    [InlineData("# sent_id = empty-1\n", "no sentence")]
    public void A_line_that_is_no_tree_is_named(string text, string what) =>
        Assert.Contains(what, Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text), guard: null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_broken_file_ends_the_command_with_its_name_and_a_code()
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.conllu"));
        File.WriteAllText(file.FullName, "# sent_id = story_ferry-1\n1\tStay\tstay\tVERB\tVB\t_\t9\troot\t_\t_\n");

        Assert.Equal(1, CommandTree.Run(["syntax", "--train", file.FullName, "--output", file.FullName + ".bin"]));
        Assert.StartsWith(file.Name, Assert.Throws<InvalidDataException>(() => TreebankReader.ReadForMeasuring(file)).Message, StringComparison.Ordinal);
        file.Delete();
    }
}
