using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using FeedWorker.Pipeline;

namespace FeedWorker.Tests.Pipeline;

public sealed class NamesFileReadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bytes_that_are_no_utf8_are_refused_with_their_line_whether_or_not_a_mark_opens_the_file(bool hasMark)
    {
        File.WriteAllBytes(_path, [.. hasMark ? Encoding.UTF8.GetPreamble() : [], .. "Amina Odhol\tPerson\tQ1\t1\t\n"u8, 0xff, 0xfe, (byte)'\n']);

        var message = Assert.Throws<FormatException>(() => NamesFile.Read(_path)).Message;

        Assert.StartsWith($"{_path}: line 1: not UTF-8 text", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_before_the_first_row_is_skipped()
    {
        File.WriteAllText(_path, "Amina Odhol\tPerson\tQ1\t1\t\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(1, NamesFile.Read(_path).Count);
    }

    [Fact]
    public void A_pipe_is_refused_with_the_reason()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes have paths on Linux");
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);

        var message = Assert.Throws<FormatException>(() => NamesFile.Read("/proc/self/fd/" + pipe.GetClientHandleAsString())).Message;

        Assert.EndsWith("a pipe or a device", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_named_pipe_is_refused_without_waiting_for_a_writer(bool isLinked)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes have paths on Linux");
        var folder = Directory.CreateTempSubdirectory();
        var (pipe, link) = (Path.Combine(folder.FullName, "names.tsv"), Path.Combine(folder.FullName, "link.tsv"));
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        File.CreateSymbolicLink(link, pipe);
        var message = Assert.Throws<FormatException>(() => NamesFile.Read(isLinked ? link : pipe)).Message;
        folder.Delete(recursive: true);

        Assert.EndsWith("names.tsv: empty, or no regular file: a pipe or a device", message.Replace("link.tsv", "names.tsv", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Contains("empty", Assert.Throws<FormatException>(() => NamesFile.Read(_path)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_setting_is_no_list() => Assert.Empty(new AnalysisOptions { NamesFile = "" }.Validate(new(new object())));
}
