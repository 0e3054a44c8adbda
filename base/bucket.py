"""Uploads in a bucket that nobody but the application reads.

The bucket stays private: pictures and documents reach the public through the
application, which knows what is public. Every call has a short time-out, and
while the bucket is in trouble only one request at a time finds out whether it
is back; the others are told at once, so that pages keep their threads.
"""

from contextlib import contextmanager
from threading import Lock
from time import monotonic

from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from base.away import StorageAway

REST = 10  # seconds from one try to the next while the bucket is in trouble
NOT_FOUND = 404
IN_MEMORY = 1024 * 1024  # bytes of a file that are not yet written to disk
SHORT = Config(
    connect_timeout=2,
    read_timeout=3,
    retries={"total_max_attempts": 1},
    s3={"addressing_style": "path"},
    signature_version="s3v4",
)


class CityBucket(S3Storage):
    """A private bucket of S3 or of a service that speaks it."""

    def __init__(self, **options):
        super().__init__(**options)
        self.transfer_config.num_download_attempts = 1
        self.lock = Lock()
        self.resting_until = None

    def get_default_settings(self):
        return super().get_default_settings() | {
            "client_config": SHORT,
            "default_acl": None,
            "file_overwrite": False,
            "max_memory_size": IN_MEMORY,
            "transfer_config": TransferConfig(use_threads=False),
        }

    def url(self, name, *args, **kwargs):
        """Return the application's own address of a file: it costs no call."""
        return settings.MEDIA_URL + filepath_to_uri(name)

    def _open(self, name, mode="rb"):
        with self.watched():
            file = super()._open(name, mode)
            if "r" in mode:
                file.open()  # fetches it here, where trouble is noticed
        return file

    def exists(self, name):
        with self.watched():
            return super().exists(name)

    def size(self, name):
        with self.watched():
            return super().size(name)

    def get_modified_time(self, name):
        with self.watched():
            try:
                return super().get_modified_time(name)
            except ClientError as error:
                if error.response["ResponseMetadata"]["HTTPStatusCode"] == NOT_FOUND:
                    raise FileNotFoundError(f"There is no file {name}.") from error
                raise

    @contextmanager
    def watched(self):
        """Rest after trouble; a file that is not there, or not for us, is none."""
        self.refuse_while_resting()
        try:
            yield
        except FileNotFoundError:
            self.resting_until = None
            raise
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] < 500:
                self.resting_until = None
                raise
            raise self.rest() from error
        except Exception as error:
            raise self.rest() from error
        self.resting_until = None

    def rest(self):
        self.resting_until = monotonic() + REST
        return StorageAway("The storage does not answer.")

    def refuse_while_resting(self):
        """Let one caller through once the rest is over; refuse the others."""
        with self.lock:
            if self.resting_until is None:
                return
            if monotonic() < self.resting_until:
                raise StorageAway("The storage failed a moment ago.")
            self.resting_until = monotonic() + REST
