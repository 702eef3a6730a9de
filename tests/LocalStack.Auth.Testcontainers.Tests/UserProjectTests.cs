using System.Net.Http.Headers;
using System.Text;

namespace LocalStack.Auth.ContainerTests;

/// <summary>
/// Tests as a user of the library writes them: this project sees no internals, and neither a credential nor an error takes
/// reflection to create.
/// </summary>
public sealed class UserProjectTests
{
    [Fact]
    public void ClientSendsTheCredential()
    {
        var credential = new LocalStackCredential(LocalStackCredentialKind.AuthToken, "test");

        var request = new LicenseClient(() => credential).CreateRequest();

        Assert.Equal(Convert.ToBase64String(":test"u8), request.Headers.Authorization?.Parameter);
    }

    [Fact]
    public void ClientSaysWhyThereIsNoCredential()
    {
        var error = new LocalStackAuthException(LocalStackAuthReason.Missing, "No credential in this test.");

        var message = new LicenseClient(() => throw error).Describe();

        Assert.Equal("skipped: No credential in this test.", message);
    }

    [Fact]
    public void ClientShowsSourceAndWarnings()
    {
        var source = new LocalStackCredentialSource(LocalStackCredentialSourceKind.EnvironmentVariable, "LOCALSTACK_AUTH_TOKEN");
        var credential = new LocalStackCredential(LocalStackCredentialKind.ApiKey, "a1b2c3d4e5", source);

        Assert.Equal("a1b******* from environment variable LOCALSTACK_AUTH_TOKEN", new LicenseClient(() => credential).Describe());
        Assert.Equal(source, new LocalStackCredentialSource(source.Kind, source.Name));
        Assert.Empty(credential.Warnings);
    }

    private sealed class LicenseClient(Func<LocalStackCredential> getCredential)
    {
        public HttpRequestMessage CreateRequest()
        {
            var value = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + getCredential().Reveal()));
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://localhost/"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", value);
            return request;
        }

        public string Describe()
        {
            try
            {
                var credential = getCredential();
                return $"{credential} from {credential.Source}";
            }
            catch (LocalStackAuthException exception) when (exception.Reason == LocalStackAuthReason.Missing)
            {
                return "skipped: " + exception.Message;
            }
        }
    }
}
