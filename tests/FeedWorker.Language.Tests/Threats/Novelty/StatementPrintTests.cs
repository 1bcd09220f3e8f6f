using System.Text;
using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Language.Tests.Threats.Novelty;

public class StatementPrintTests
{
    [Theory]
    [InlineData("Ostmark threatened on Monday to attack Veridia if it moves troops to the border.")]
    [InlineData("“We will strike every port of Veridia,” Marshal Orlan Tavik said, “unless the Kremlin and the United Nations give in by June 12.”")]
    [InlineData("\"We will reciprocate.\"")]
    public void What_was_written_is_read_again(string text)
    {
        var print = ThreatText.Only(text).Print;

        Assert.True(StatementPrint.TryRead(print.Write(), out var read));

        Assert.Equal(print.Write(), read.Write());
        Assert.Equal(print.BlockKeys(), read.BlockKeys());
        Assert.Equal(StatementLikeness.Unlike, SameStatement.Compare(read, StatementPrint.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t")]
    [InlineData("1\tnothing")]
    [InlineData("1\t\t\t\t\t\t138\t0\t0\tnot base 64\t\t\t\t\t\t\t")]
    [InlineData("1\t9|x|||\t\t\t\t\t138\t0\t0\t\t\t\t\t\t\t\t")]
    [InlineData("1\t\t\t\t\t\t138\t77\t0\t\t\t\t\t\t\t\t")]
    [InlineData("1\t\t\t\t\t\t138\t0\t0\t\t\t\t\t\tn1;n2;n3;n4;n5;n6;n7;n8;n9;n10;n11;n12;n13\t\t")]
    public void What_is_damaged_or_of_another_version_is_not_read(string? text) => Assert.False(StatementPrint.TryRead(text, out _));

    [Fact]
    public void A_print_of_today_is_read_tomorrow() => Assert.True(StatementPrint.TryRead(
        "1\t2|ostmark|RU||GOV\t\t2|veridia|UA||\t\t\t138\t0\t0\tAQAAAA==\t\t\t\t\tn25;d2026-11-27\t\tAQAAAA==", out _));

    [Fact]
    public void However_long_a_sentence_is_its_print_stays_small()
    {
        var text = new StringBuilder("Grand Marshal Orlan Tavik of the Ostmark Veridian Coastal Confederation of Harbours threatened to attack ");
        for (var i = 0; i < 60; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"the Harbour{(char)('a' + i % 26)}ville{i} Confederation, ");
        }

        var print = Assert.Single(ThreatText.Asserted(text.Append("and Veridia if \"every one of them does not yield at once and for all time to come\".").ToString())).Print;

        Assert.InRange(Encoding.UTF8.GetByteCount(print.Write()), 100, 2048);
        Assert.InRange(print.BlockKeys().Count, 1, 24);
        Assert.All(print.BlockKeys(), key => Assert.InRange(key.Length, 1, 100));
    }

    [Theory]
    [InlineData("Kyiv threatened to boycott the talks in Minsk.", "Ukraine threatened to boycott the talks in Minsk.")]
    [InlineData("\"We will strike every port of Veridia without any further warning,\" the marshal said.", "General Harun Delic: “We will strike every port of Veridia without any further warning.”")]
    public void Statements_that_are_the_same_share_a_block(string one, string other) =>
        Assert.NotEmpty(ThreatText.Only(one).Print.BlockKeys().Intersect(ThreatText.Only(other).Print.BlockKeys()));
}
