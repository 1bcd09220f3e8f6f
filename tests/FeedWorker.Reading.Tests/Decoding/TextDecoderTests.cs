using System.Text;
using CsCheck;
using FeedWorker.Reading.Decoding;

namespace FeedWorker.Reading.Tests.Decoding;

public class TextDecoderTests
{
    [Fact]
    public void A_byte_order_mark_outweighs_the_header()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Zürich meldet Frost")];

        Assert.Equal(new("Zürich meldet Frost", "utf-8"), TextDecoder.Decode(body, "text/html; charset=windows-1251"));
    }

    [Fact]
    public void The_header_outweighs_the_declaration_inside()
    {
        var body = In("windows-1251", """<?xml version="1.0" encoding="koi8-r"?><a>Река вышла из берегов</a>""");

        var decoded = TextDecoder.Decode(body, "text/xml; charset = \"Windows-1251\"");

        Assert.Contains("Река вышла из берегов", decoded.Text, StringComparison.Ordinal);
        Assert.Equal("windows-1251", decoded.Charset);
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='{0}'?><a>", "application/xml")]
    [InlineData("<html><meta charset={0}><body>", null)]
    [InlineData("<html><head><META http-equiv=\"Content-Type\" content=\"text/html; charset={0}\"><body>", "text/html")]
    public void A_document_may_name_its_own_charset(string head, string? contentType)
    {
        var body = In("iso-8859-2", string.Format(null, head, "iso-8859-2") + "Łódź gości żeglarzy");

        Assert.EndsWith("Łódź gości żeglarzy", TextDecoder.Decode(body, contentType).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Declared_Latin_1_and_ASCII_are_read_as_windows_1252(string name)
    {
        var body = In("windows-1252", "“Enough”, said the mayor of Málaga");

        Assert.Equal(new("“Enough”, said the mayor of Málaga", "windows-1252"), TextDecoder.Decode(body, "text/html; charset=" + name));
    }

    [Fact]
    public void A_charset_that_nobody_knows_is_passed_over()
    {
        var body = Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='martian-7'?><a>Ørsund</a>");

        Assert.Equal("utf-8", TextDecoder.Decode(body, "text/xml; charset=none-such").Charset);
    }

    [Fact]
    public void A_code_page_declared_over_sound_UTF_8_is_passed_over()
    {
        var body = Encoding.UTF8.GetBytes("Überall Käse, Brötchen, Gemüse, Äpfel");

        Assert.Equal(new("Überall Käse, Brötchen, Gemüse, Äpfel", "utf-8"), TextDecoder.Decode(body, "text/html; charset=iso-8859-1"));
    }

    [Fact]
    public void Declared_UTF_8_that_is_mostly_invalid_falls_through_to_detection()
    {
        const string News = "Правительство объявило о начале переговоров, сообщило в понедельник агентство. Министр отказался от комментариев.";

        Assert.Equal(News, TextDecoder.Decode(In("windows-1251", News), "text/html; charset=utf-8").Text);
    }

    [Fact]
    public void A_few_bad_bytes_in_UTF_8_cost_only_themselves()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("Élan, déjà vu, "), 0x92, .. Encoding.UTF8.GetBytes(" café")];

        Assert.Equal(new("Élan, déjà vu, \uFFFD café", "utf-8"), TextDecoder.Decode(body, "text/html; charset=utf-8"));
    }

    [Fact]
    public void Without_any_hint_a_few_high_bytes_are_windows_1252() =>
        Assert.Equal(new("Café – olé", "windows-1252"), TextDecoder.Decode(In("windows-1252", "Café – olé"), null));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Wide_units_are_told_by_their_zero_bytes(string name)
    {
        var body = Encoding.GetEncoding(name).GetBytes("<a>Żuraw</a>");

        Assert.Equal("<a>Żuraw</a>", TextDecoder.Decode(body, null).Text);
    }

    [Fact]
    public void UTF_16_declared_over_plain_bytes_is_passed_over() =>
        Assert.Equal("<?xml encoding='utf-16'?>", TextDecoder.Decode("<?xml encoding='utf-16'?>"u8.ToArray(), null).Text);

    [Fact]
    public void UTF_8_that_was_encoded_twice_is_repaired()
    {
        var twice = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Präsident „überrascht“")));

        Assert.Equal("Präsident „überrascht“", TextDecoder.Decode(twice, null).Text);
    }

    [Fact]
    public void One_honest_accent_forbids_the_repair()
    {
        var body = Encoding.UTF8.GetBytes("The bytes Ã© and Ã¼ are a sign of trouble in a café.");

        Assert.Contains("Ã©", TextDecoder.Decode(body, null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NUL_is_removed_and_a_lone_surrogate_replaced()
    {
        byte[] body = [0xFF, 0xFE, (byte)'a', 0, 0, 0, 0x00, 0xD8, (byte)'b', 0];

        Assert.Equal("a\uFFFDb", TextDecoder.Decode(body, null).Text);
    }

    [Fact]
    public void Any_bytes_under_any_header_give_a_storable_text()
    {
        string?[] headers = [null, "text/xml; charset=utf-8", "charset=shift_jis", "charset=utf-16", "charset=gbk", "charset=utf-7", "charset=\""];
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, headers.Length - 1]).Sample((body, header) =>
        {
            var text = TextDecoder.Decode(body, headers[header]).Text;
            return !text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == text.Length
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
        }, iter: 2_000);
    }

    private static byte[] In(string charset, string text) => CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);
}
