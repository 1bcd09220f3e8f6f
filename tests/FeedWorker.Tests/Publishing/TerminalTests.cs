using System.Text;
using FeedWorker.Publishing;
using FeedWorker.Storage;
using Spectre.Console;

namespace FeedWorker.Tests.Publishing;

public sealed class TerminalTests
{
    [Fact]
    public void A_confirmed_message_is_none_the_worse_when_the_terminal_is_gone()
    {
        var terminal = new Terminal(AnsiConsole.Create(new AnsiConsoleSettings { Out = new GoneTerminal() }));

        terminal.Show(new OutboxLease
        {
            Sequence = 1,
            Id = Guid.NewGuid(),
            Type = MessageCatalog.QuotePublished,
            Body = "{}"u8.ToArray(),
            TraceParent = null,
            Summary = "Ilse Varga: “We have waited long enough.”",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Attempt = 1,
            Token = Guid.NewGuid(),
            LeasedUntil = DateTimeOffset.UnixEpoch,
        });

        Assert.True(terminal.ShownAsync(1).IsCompleted);
    }

    private sealed class GoneTerminal : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new GoneWriter();

        public bool IsTerminal => true;

        public int Width => 80;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    private sealed class GoneWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("The pipe is broken.");
    }
}
