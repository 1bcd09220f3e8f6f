using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using RabbitMQ.Client;

namespace FeedWorker.TestServers;

/// <summary>A virtual host of a broker, with credentials that may do everything there, and the management interface to look inside.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">AMQP without TLS.</param>
/// <param name="VirtualHost">The virtual host.</param>
/// <param name="User">An administrator.</param>
/// <param name="Password">The administrator's.</param>
/// <param name="ManagementPort">HTTP.</param>
public sealed record BrokerAddress(string Host, int Port, string VirtualHost, string User, string Password, int ManagementPort)
{
    private static readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>AMQP with TLS; null when the broker has none.</summary>
    public int? TlsPort { get; init; }

    /// <summary>Opens a connection of RabbitMQ's own client; it does not recover by itself.</summary>
    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken = default) => await new ConnectionFactory
    {
        HostName = Host,
        Port = Port,
        VirtualHost = VirtualHost,
        UserName = User,
        Password = Password,
        AutomaticRecoveryEnabled = false,
    }.CreateConnectionAsync(cancellationToken);

    /// <summary>Makes a virtual host with a new name on the same broker.</summary>
    public async Task<BrokerAddress> NewVirtualHostAsync(CancellationToken cancellationToken = default)
    {
        var made = this with { VirtualHost = $"test-{Guid.NewGuid():N}" };
        await PutAsync($"vhosts/{made.VirtualHost}", [], cancellationToken);
        await PutAsync(
            $"permissions/{made.VirtualHost}/{User}",
            new JsonObject { ["configure"] = ".*", ["write"] = ".*", ["read"] = ".*" },
            cancellationToken);
        return made;
    }

    /// <summary>Messages that lie ready in a queue at this moment.</summary>
    public async Task<long> MessagesInAsync(string queue, CancellationToken cancellationToken = default)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
    }

    /// <summary>Asks the management interface, below <c>/api/</c>; null when there is no such thing.</summary>
    public async Task<JsonNode?> GetAsync(string path, CancellationToken cancellationToken = default)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
    }

    /// <summary>Makes or changes something through the management interface.</summary>
    public async Task PutAsync(string path, JsonObject content, CancellationToken cancellationToken = default)
    {
        using var answer = await SendAsync(HttpMethod.Put, path, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Removes something through the management interface.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        using var answer = await SendAsync(HttpMethod.Delete, path, null, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Whether both the broker and its management interface take connections.</summary>
    internal async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The management interface opens before AMQP does.
            await GetAsync("overview", cancellationToken);
            await using var connection = await ConnectAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or RabbitMQ.Client.Exceptions.BrokerUnreachableException)
        {
            return false;
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? content, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, string.Create(CultureInfo.InvariantCulture, $"http://{Host}:{ManagementPort}/api/{path}"))
        {
            Content = content is null ? null : JsonContent.Create(content),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        return _http.SendAsync(request, cancellationToken);
    }
}
